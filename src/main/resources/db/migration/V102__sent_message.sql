-- Which messages of the outbox an entry of the audit log says were sent; its digest is a hash of them.
CREATE TABLE sent_message (
    entry_no BIGINT NOT NULL,
    outbox_id BIGINT NOT NULL,
    PRIMARY KEY (entry_no, outbox_id)
);

CREATE INDEX sent_message_outbox ON sent_message (outbox_id);
