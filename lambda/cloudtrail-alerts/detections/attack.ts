/** A MITRE ATT&CK technique: its id in version 18 and, where version 19 revoked that one, in 19. */
export interface Technique {
  readonly v18: string;
  readonly v19?: string;
}

/** What version 19 put in the place of T1562 (Impair Defenses), by MITRE's revoked-by links. */
const revokedBy: Readonly<Record<string, string>> = {
  "T1562.001": "T1685", // Disable or Modify Tools
  "T1562.004": "T1686", // Disable or Modify System Firewall
  "T1562.007": "T1686.001", // Cloud Firewall
  "T1562.008": "T1685.002", // Disable or Modify Cloud Log
};

/** The technique that version 18 has under this id. */
export function technique(v18: string): Technique {
  const v19 = revokedBy[v18];
  return v19 === undefined ? { v18 } : { v18, v19 };
}
