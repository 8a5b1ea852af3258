const oneYear = 31_536_000;

/** What pages may load, unless they say so themselves: from here, and styles and pictures within a page. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** What browsers are told: HTTPS only, no guessing of types, no frames, no addresses given to other sites. */
export const securityHeaders = {
  strictTransportSecurity: {
    accessControlMaxAgeSec: oneYear,
    includeSubdomains: true,
    preload: true,
    override: true,
  },
  contentTypeOptions: { override: true },
  frameOptions: { frameOption: "DENY", override: true },
  referrerPolicy: { referrerPolicy: "strict-origin-when-cross-origin", override: true },
  contentSecurityPolicy: { contentSecurityPolicy, override: false },
};
