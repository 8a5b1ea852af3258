import { use, type UseCharge } from "../charge";
import { pricer } from "../pricer";
import { text } from "../read";

const northAndEurope: readonly UseCharge[] = [
  use("data out, North America", "cloudfront.us-ca-mx.gb"),
  use("data out, Europe", "cloudfront.europe.gb"),
  use("HTTPS requests, North America", "cloudfront.us-ca-mx.https-10k"),
  use("HTTPS requests, Europe", "cloudfront.europe.https-10k"),
];

const southAmerica: readonly UseCharge[] = [
  use("data out, South America", "cloudfront.south-america.gb"),
  use("HTTPS requests, South America", "cloudfront.south-america.https-10k"),
];

/** Billed where viewers are. Only the class of all locations serves South America from within. */
export const distribution = pricer(
  ["aws:cloudfront/distribution:Distribution"],
  [
    (props) =>
      text(props, "priceClass", "PriceClass_All") === "PriceClass_All"
        ? [...northAndEurope, ...southAmerica]
        : northAndEurope,
  ],
);
