-- Signatures of entries of the audit log, Ed25519 in Base64, made where the settings have a key. The key is not in the ledger.
CREATE TABLE audit_signature (
    entry_no BIGINT PRIMARY KEY,
    signature VARCHAR(100) NOT NULL
);
