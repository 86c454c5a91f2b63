package dev.apportion.setting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A setting, and all that is to be known of it. It is set by an environment variable or a line of
 * {@code apportion.properties}; docs/settings.md lists all of them.
 *
 * @param <T> what its value is
 */
public final class Setting<T> {

    private static final List<Setting<?>> KNOWN = new ArrayList<>();
    private static final Form<Secret> SECRET = Form.secret();
    private static final String PATH = "the path of a file";

    public static final Setting<String> LEDGER = new Setting<>(
            "ledger",
            Form.beginning(
                    "jdbc:postgresql:",
                    "the address of a PostgreSQL database, such as jdbc:postgresql://server.example:5432/apportion"),
            null,
            "in data/",
            "where the ledger is, with the driver's parameters, such as those for TLS");
    public static final Setting<String> LEDGER_USER = text(
            "ledger.user", "that of the address, or of the operating system", "who logs in to the ledger's database");
    public static final Setting<Secret> LEDGER_PASSWORD =
            secret("ledger.password", "the password of the ledger's database");

    public static final Setting<Secret> AUDIT_KEY =
            secret("audit.key", "signs what is added to the audit log: a private Ed25519 key as PEM");

    public static final Setting<String> BROKER = new Setting<>(
            "broker",
            Form.beginning("tcp://", "the address of a broker, such as tcp://broker.example:61616"),
            null,
            "none: one process does everything",
            "the ActiveMQ Artemis over which workers get their work, with the client's parameters; for TLS"
                    + " ?sslEnabled=true&trustStorePath=...");
    public static final Setting<String> BROKER_USER = text("broker.user", "none", "who logs in to the broker");
    public static final Setting<Secret> BROKER_PASSWORD = secret("broker.password", "the password at the broker");

    public static final Setting<String> SMTP_HOST =
            text("smtp.host", "none: messages become files in mail/", "the mail server");
    public static final Setting<Integer> SMTP_PORT = new Setting<>(
            "smtp.port", Form.number(1, 65_535), null, "25, 587 or 465 by security", "the port of the mail server");
    public static final Setting<String> SMTP_SECURITY = new Setting<>(
            "smtp.security",
            Form.oneOf("none", "starttls", "tls"),
            "starttls",
            "starttls",
            "TLS to the mail server: starttls must succeed before anything is said, tls is from the first byte");
    public static final Setting<Boolean> SMTP_TRUST_ALL = new Setting<>(
            "smtp.trust-all", Form.yesOrNo(), false, "no", "whether to take a certificate that nobody vouches for");
    public static final Setting<String> SMTP_USER = text("smtp.user", "none", "who logs in to the mail server");
    public static final Setting<Secret> SMTP_PASSWORD = secret("smtp.password", "the password at the mail server");
    public static final Setting<String> SMTP_FROM =
            text("smtp.from", "the user, if it is an address", "the address that messages come from");
    public static final Setting<Integer> SMTP_TIMEOUT_SECONDS =
            number("smtp.timeout-seconds", 30, 1, 3600, "for connecting, reading and writing, each");
    public static final Setting<Integer> SMTP_TRIES =
            number("smtp.tries", 4, 1, 20, "rounds for messages that meet temporary errors");
    public static final Setting<Integer> SMTP_BACK_OFF_SECONDS =
            number("smtp.back-off-seconds", 5, 0, 3600, "the wait before the second round; doubles each round");
    public static final Setting<Integer> SMTP_MESSAGES_A_MINUTE =
            number("smtp.messages-a-minute", 0, 0, 100_000, "the most messages a minute; 0 for any number");

    public static final Setting<String> MAIL_CONTACT = text("mail.contact", "the sender", "whom recipients ask");
    public static final Setting<List<String>> MAIL_ALLOWED_DOMAINS = new Setting<>(
            "mail.allowed-domains",
            Form.list("domains with commas between them"),
            List.of(),
            "all",
            "a message with an address outside these, or their subdomains, never leaves");
    public static final Setting<String> MAIL_REDIRECT_TO = text(
            "mail.redirect-to",
            "none",
            "rehearsal: everything goes to this address, marked; the outbox stays as it is");
    public static final Setting<Integer> MAIL_ATTACHMENT_LIMIT_MB = number(
            "mail.attachment-limit-mb",
            20,
            0,
            2000,
            "megabytes for the workbooks of one message together, as files; a mail is a third larger");
    public static final Setting<Secret> MAIL_ATTACHMENT_PASSWORD =
            secret("mail.attachment-password", "locks attached workbooks (AES-256, opens in Excel 2013 and later)");

    public static final Setting<String> IMAP_HOST = text(
            "imap.host",
            "none: spreadsheets come in folders only",
            "the server of a mailbox that departments send spreadsheets to");
    public static final Setting<Integer> IMAP_PORT = new Setting<>(
            "imap.port", Form.number(1, 65_535), null, "143 or 993 by security", "the port of the mailbox's server");
    public static final Setting<String> IMAP_SECURITY = new Setting<>(
            "imap.security",
            Form.oneOf("none", "starttls", "tls"),
            "tls",
            "tls",
            "TLS to the mailbox's server: starttls must succeed before anything is said, tls is from the first byte");
    public static final Setting<Boolean> IMAP_TRUST_ALL = new Setting<>(
            "imap.trust-all", Form.yesOrNo(), false, "no", "whether to take a certificate that nobody vouches for");
    public static final Setting<String> IMAP_USER = text("imap.user", "none", "who logs in to the mailbox");
    public static final Setting<Secret> IMAP_PASSWORD = secret("imap.password", "the password of the mailbox");
    public static final Setting<String> IMAP_FOLDER = new Setting<>(
            "imap.folder", Form.text("text"), "INBOX", "INBOX", "the mailbox's folder that is looked at, read only");
    public static final Setting<Integer> IMAP_TIMEOUT_SECONDS =
            number("imap.timeout-seconds", 30, 1, 3600, "for connecting, reading and writing, each");
    public static final Setting<Integer> IMAP_ATTACHMENT_LIMIT_MB =
            number("imap.attachment-limit-mb", 100, 1, 2000, "most megabytes that an attachment may have to be taken");
    public static final Setting<Integer> IMAP_ATTACHMENTS =
            number("imap.attachments", 50, 1, 10_000, "most spreadsheets that a mail may bring to be taken");

    public static final Setting<String> PASSWORDS_FILE = new Setting<>(
            "passwords-file",
            Form.text(PATH),
            null,
            "none",
            "a UTF-8 text file with one password a line; each is tried on encrypted workbooks. Keep it outside the"
                    + " working folder, readable for nobody else");
    public static final Setting<Integer> READ_INFLATED_MB =
            limit("read.inflated-mb", "most megabytes that one part of a workbook may unpack to", 8192);
    public static final Setting<Integer> READ_RATIO =
            limit("read.ratio", "most bytes that a packed byte may unpack to, looked at beyond 100 MB", 200);
    public static final Setting<Integer> READ_COLUMNS = limit("read.columns", "most columns in a row", 16_384);
    public static final Setting<Integer> READ_CELL_CHARACTERS =
            limit("read.cell-characters", "most characters in a cell", 32_767);
    public static final Setting<Integer> READ_DEPTH = limit("read.depth", "most nested elements in XML", 256);

    public static final Setting<Integer> BACKUPS = number(
            "backups",
            12,
            0,
            1000,
            "how many backups of the ledger are kept in backups/, one of which close writes; 0 for none");

    public static final Setting<String> SERVE_LISTEN = text(
            "serve.listen",
            "127.0.0.1",
            "serve: the address of this machine that the pages are at, 0.0.0.0 for all; another than the default needs TLS"
                    + " or a proxy");
    public static final Setting<Integer> SERVE_PORT =
            number("serve.port", 8026, 0, 65_535, "serve: the port of the pages");
    public static final Setting<String> SERVE_ADDRESS = new Setting<>(
            "serve.address",
            Form.beginning("https://", "an address such as https://apportion.example"),
            null,
            "none: only this machine reaches the pages",
            "serve: the address by which people reach the pages; no other name is answered");
    public static final Setting<Boolean> SERVE_BEHIND_PROXY = new Setting<>(
            "serve.behind-proxy",
            Form.yesOrNo(),
            false,
            "no",
            "serve: whether all requests come through a proxy that has TLS, passes Host on and sets X-Forwarded-For");
    public static final Setting<String> SERVE_KEYSTORE = new Setting<>(
            "serve.keystore", Form.text(PATH), null, "none", "serve: the certificate for TLS with its key, PKCS12");
    public static final Setting<Secret> SERVE_KEYSTORE_PASSWORD =
            secret("serve.keystore-password", "serve: the password of that file and of the key in it");
    public static final Setting<String> SERVE_OIDC_ISSUER = text(
            "serve.oidc-issuer", "none: by password only", "serve: the OpenID Connect provider to log in at, https://");
    public static final Setting<String> SERVE_OIDC_CLIENT_ID =
            text("serve.oidc-client-id", "none", "serve: what the provider knows the pages by");
    public static final Setting<Secret> SERVE_OIDC_CLIENT_SECRET =
            secret("serve.oidc-client-secret", "serve: the pages' secret at the provider");
    public static final Setting<String> SERVE_OIDC_NAME_CLAIM = text(
            "serve.oidc-name-claim",
            "preferred_username, else a verified email",
            "serve: what the provider calls the name of a user; it must be one that users can't choose themselves");
    public static final Setting<Integer> SERVE_IDLE_MINUTES =
            number("serve.idle-minutes", 30, 1, 1440, "serve: who does nothing for so long has to log in again");
    public static final Setting<Integer> SERVE_SESSION_HOURS =
            number("serve.session-hours", 10, 1, 168, "serve: everybody has to log in again after so long");

    public static final Setting<String> USER = text(
            "user", "the name that this computer knows you by", "who you are, for the audit log; --by goes over it");
    public static final Setting<String> LOG_FORMAT = new Setting<>(
            "log.format",
            Form.oneOf("text", "json"),
            "text",
            "text",
            "the form of data/apportion.log; json is one object a line, for programs that collect logs");
    public static final Setting<String> FILES = new Setting<>(
            "files",
            Form.oneOf("owner", "group"),
            "owner",
            "owner",
            "who may read and write the folders and files that the program makes: their owner alone, or its group too, for"
                    + " a team that shares a working folder; what is there already stays as it is");
    public static final Setting<String> HOME = new Setting<>(
            "home",
            Form.text("the path of a folder"),
            null,
            "the folder that commands are called from, or a clone's own",
            "the working folder; --home goes over it; the launcher reads it");
    public static final Setting<String> JAVA_OPTIONS =
            text("java-options", "none", "options of Java, such as -Xmx4g for more memory; the launcher reads it");

    private final String name;
    private final Form<T> form;
    private final @Nullable T otherwise;
    private final String otherwiseInWords;
    private final String meaning;

    /** @param otherwise the value where none is set; null if there is none */
    private Setting(String name, Form<T> form, @Nullable T otherwise, String otherwiseInWords, String meaning) {
        this.name = name;
        this.form = form;
        this.otherwise = otherwise;
        this.otherwiseInWords = otherwiseInWords;
        this.meaning = meaning;
        KNOWN.add(this);
    }

    private static Setting<String> text(String name, String otherwise, String meaning) {
        return new Setting<>(name, Form.text("text"), null, otherwise, meaning);
    }

    private static Setting<Integer> number(String name, int otherwise, int least, int most, String meaning) {
        return new Setting<>(name, Form.number(least, most), otherwise, String.valueOf(otherwise), meaning);
    }

    private static Setting<Integer> limit(String name, String meaning, int otherwise) {
        return number(name, otherwise, 1, 999_999_999, meaning);
    }

    private static Setting<Secret> secret(String name, String meaning) {
        return new Setting<>(name, SECRET, null, "none", meaning);
    }

    /** All settings, related ones together. */
    public static List<Setting<?>> all() {
        return Collections.unmodifiableList(KNOWN);
    }

    /** Its key in {@code apportion.properties}. */
    public String property() {
        return "apportion." + name;
    }

    /** Its environment variable. */
    public String variable() {
        return SettingValues.PREFIX
                + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The key of the path of a file that a secret is in. */
    String fileProperty() {
        return property() + "-file";
    }

    /** The environment variable with the path of a file that a secret is in. */
    public String fileVariable() {
        return variable() + "_FILE";
    }

    Form<T> form() {
        return form;
    }

    @Nullable
    T otherwise() {
        return otherwise;
    }

    /** What it accepts. */
    public String type() {
        return form.words();
    }

    /** What holds where it is not set. */
    public String otherwiseInWords() {
        return otherwiseInWords;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether it is for the environment only, or a file that the environment names. */
    public boolean isSecret() {
        return form == SECRET;
    }

    /** Whether it may stand in {@code apportion.properties}; the launchers do not read that. */
    public boolean mayStandInFile() {
        return !isSecret() && this != JAVA_OPTIONS && this != HOME;
    }

    @Override
    public String toString() {
        return property();
    }
}
