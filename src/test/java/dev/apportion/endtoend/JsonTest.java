package dev.apportion.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.apportion.cli.json.AuditJson;
import dev.apportion.cli.json.CheckJson;
import dev.apportion.cli.json.ExplanationJson;
import dev.apportion.cli.json.SendPlanJson;
import dev.apportion.cli.json.StatusJson;
import dev.apportion.endtoend.WorkingFolder.Result;
import dev.apportion.template.model.Description;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What commands print as JSON is as the schemas in docs/json and the tables of docs/json.md say, and these are what the code
 * says. With {@code -Djson.write=true} they are written first.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JsonTest {

    private static final Path PAGE = Path.of("docs/json.md");
    private static final Path SCHEMAS = Path.of("docs/json");
    private static final String PERIOD = "2026-10";

    private static final Map<String, Class<? extends Record>> MODELS = new LinkedHashMap<>();

    static {
        MODELS.put("status", StatusJson.class);
        MODELS.put("check", CheckJson.class);
        MODELS.put("explain", ExplanationJson.class);
        MODELS.put("audit", AuditJson.class);
        MODELS.put("send --dry-run", SendPlanJson.class);
    }

    private WorkingFolder home;

    private static void write() throws Exception {
        Files.createDirectories(SCHEMAS);
        Files.writeString(PAGE, page());
        for (Map.Entry<String, Class<? extends Record>> model : MODELS.entrySet()) {
            String text = JsonSchema.of(model.getKey(), model.getValue()).toPrettyString();
            Files.writeString(schema(model.getKey()), text.replace(System.lineSeparator(), "\n") + "\n");
        }
    }

    @BeforeAll
    void run(@TempDir Path folder) throws Exception {
        if (Boolean.getBoolean("json.write")) {
            write();
        }
        home = SmallOrganization.in(folder);
        assertThat(printed(StatusJson.class, 0, "status").path("runs")).isEmpty();
        assertThat(printed(AuditJson.class, 0, "audit").path("entries")).isEmpty();
        SmallOrganization.put(home, PERIOD + "/a.csv", """
                SALES,O1,5000,Rent,2026-10-03,5020.00
                SALES,,5000,Unclear,2026-10-03,0.10
                SALES,O1,5000,Power,2026-10-03,much
                """);
        assertThat(home.apportion("run", PERIOD).exitCode()).isEqualTo(1);
    }

    @Test
    void status() {
        JsonNode run = printed(StatusJson.class, 0, "status").path("runs").path(0);
        assertThat(run.path("state").asString()).isEqualTo("done");
        assertThat(run.path("complete").asBoolean()).isFalse();
        assertThat(run.path("notCounted").path(0).path("why").asString()).isEqualTo("rejected_rows");
    }

    @Test
    void check() {
        JsonNode check = printed(CheckJson.class, 1, "check", PERIOD);
        assertThat(check.path("clean").asBoolean()).isFalse();
        assertThat(check.path("files").path(0).path("rejected").asInt()).isEqualTo(1);
        assertThat(check.path("findings").path(0).path("severity").asString()).isEqualTo("error");
        JsonNode one = printed(CheckJson.class, 1, "check", "input/" + PERIOD + "/a.csv");
        assertThat(one.path("period").asString()).isEqualTo(PERIOD);
        assertThat(one.path("files")).hasSize(1);
    }

    @Test
    @DisplayName("Amounts are decimal texts and never rounded")
    void explain() {
        JsonNode department = printed(ExplanationJson.class, 0, "explain", PERIOD, "SALES");
        assertThat(department.path("amounts").path(0).path("amount").asString()).isEqualTo("5020.10");
        JsonNode line = printed(ExplanationJson.class, 0, "explain", PERIOD, "a.csv:2")
                .path("lines")
                .path(0);
        assertThat(line.path("amount").asString()).isEqualTo("5020.00");
        assertThat(line.path("steps")).isNotEmpty();
        JsonNode rejected = printed(ExplanationJson.class, 0, "explain", PERIOD, "a.csv:4");
        assertThat(rejected.path("notCounted").path(0).path("outcome").asString())
                .isEqualTo("rejected");
        JsonNode file =
                printed(ExplanationJson.class, 0, "explain", PERIOD, "A.csv").path("file");
        assertThat(file.path("rows").asInt()).isEqualTo(4);
        assertThat(file.path("sheets")
                        .path(0)
                        .path("columns")
                        .path(5)
                        .path("field")
                        .asString())
                .isEqualTo("Amount");
        Result unknown = home.apportion("explain", PERIOD, "SLAES", "--json");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.out()).isEmpty();
    }

    @Test
    void audit() {
        assertThat(printed(AuditJson.class, 0, "audit").path("intact").asBoolean())
                .isTrue();
        JsonNode missing = printed(AuditJson.class, 1, "audit", "--expect", "none");
        assertThat(missing.path("faults")).hasSize(1);
        assertThat(missing.path("entries").path(0).path("action").asString()).isEqualTo("run");
    }

    @Test
    void send() {
        JsonNode plan = printed(SendPlanJson.class, 0, "send", PERIOD, "--dry-run");
        assertThat(plan.path("withoutRecipient")).isNotEmpty();
        JsonNode rehearsal =
                printed(SendPlanJson.class, 0, "send", PERIOD, "--dry-run", "--uncertain", "--to", "me@harbor.example");
        assertThat(rehearsal.path("messages")).isEmpty();
        Result sent = home.apportion("send", PERIOD, "--json");
        assertThat(sent.exitCode()).isEqualTo(2);
        assertThat(sent.err()).contains("--json can be used only with --dry-run");
    }

    @Test
    void thePageSaysWhatTheCodeSays() throws Exception {
        assertThat(Files.readString(PAGE))
                .as("written anew by mvn test -Dtest=JsonTest -DargLine=-Djson.write=true")
                .isEqualTo(page());
    }

    @Test
    void theSchemasSayWhatTheCodeSays() throws Exception {
        for (Map.Entry<String, Class<? extends Record>> model : MODELS.entrySet()) {
            assertThat(readSchema(model.getKey()))
                    .as("written anew by mvn test -Dtest=JsonTest -DargLine=-Djson.write=true")
                    .isEqualTo(JsonSchema.of(model.getKey(), model.getValue()));
        }
    }

    @Test
    void theCheckOfASchemaFindsWhatIsNotAsItSays() {
        JsonNode schema = JsonSchema.of("send --dry-run", SendPlanJson.class);
        assertThat(JsonSchema.faults(schema, JsonMapper.shared().readTree("{\"period\": 5, \"more\": 1}")))
                .anyMatch(fault -> fault.contains("lacks"))
                .anyMatch(fault -> fault.startsWith("$.period is not"));
    }

    private static Path schema(String command) {
        return SCHEMAS.resolve(command.replace(" --", "-") + ".schema.json");
    }

    private static JsonNode readSchema(String command) {
        return JsonMapper.shared().readTree(schema(command).toFile());
    }

    private JsonNode printed(Class<?> model, int exitCode, String... words) {
        String[] command = Arrays.copyOf(words, words.length + 1);
        command[words.length] = "--json";
        Result result = home.apportion(command);
        assertThat(result.exitCode()).as(result.err()).isEqualTo(exitCode);
        JsonNode json = JsonMapper.shared().readTree(result.out());
        String name = MODELS.entrySet().stream()
                .filter(entry -> entry.getValue() == model)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        assertThat(JsonSchema.faults(readSchema(name), json))
                .as(String.join(" ", words))
                .isEmpty();
        assertThat(json.propertyNames())
                .containsExactly(Arrays.stream(model.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new));
        return json;
    }

    private static boolean isNullable(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Class<?> element(RecordComponent field) {
        return field.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : field.getType();
    }

    private static String type(RecordComponent field) {
        Class<?> element = element(field);
        String one = element == String.class
                ? "text"
                : element == boolean.class || element == Boolean.class
                        ? "true or false"
                        : element.isRecord() ? "object" : "number";
        return (field.getType() == List.class ? "list of " + one + "s" : one) + (isNullable(field) ? " or null" : "");
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # JSON

                `--json` prints the result of a command for programs, on standard output and alone there; messages are on standard error. Exit
                codes are the same as without.

                Every field is always there, and null where the table says so. Amounts are decimal texts in whole units of their currency,
                such as `"5020.00"`, so that no reader rounds them. Times are in UTC, such as `2026-11-03T08:15:00Z`. Texts that are called
                "for people" may be worded otherwise in a later version; all others stay. A later version may add fields. The same as JSON
                Schemas (2020-12) is in the folder [json](json).
                """);
        MODELS.forEach((command, model) -> {
            page.append("\n## `").append(command).append(" --json`\n\n| field | type | meaning |\n|---|---|---|\n");
            rows(page, "", model);
        });
        return page.toString();
    }

    private static void rows(StringBuilder page, String before, Class<?> model) {
        for (RecordComponent field : model.getRecordComponents()) {
            Class<?> element = element(field);
            boolean list = field.getType() == List.class;
            page.append("| `")
                    .append(before)
                    .append(field.getName())
                    .append("` | ")
                    .append(type(field))
                    .append(" | ");
            page.append(field.getAnnotation(Description.class).value()).append(" |\n");
            if (element.isRecord() && element != model) {
                rows(page, before + field.getName() + (list ? "[]." : "."), element);
            }
        }
    }
}
