package dev.apportion.endtoend;

import dev.apportion.template.model.Description;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (draft 2020-12) of a record, and whether JSON is as it says, as far as such schemas go. */
final class JsonSchema {

    private static final String DEFINITIONS = "#/$defs/";

    private final ObjectNode schema = JsonMapper.shared().createObjectNode();
    private final ObjectNode definitions = JsonMapper.shared().createObjectNode();

    private JsonSchema() {}

    /** @param command the command line whose output the record is */
    static JsonNode of(String command, Class<?> model) {
        JsonSchema made = new JsonSchema();
        made.schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        made.schema.put("title", "apportion " + command + " --json");
        made.describe(model, made.schema);
        if (!made.definitions.isEmpty()) {
            made.schema.set("$defs", made.definitions);
        }
        return made.schema;
    }

    /** A later version may add fields, so others are allowed; all that are named are always there. */
    private void describe(Class<?> model, ObjectNode object) {
        object.put("type", "object");
        ObjectNode properties = object.putObject("properties");
        for (RecordComponent field : model.getRecordComponents()) {
            ObjectNode property = properties.putObject(field.getName());
            property.put("description", field.getAnnotation(Description.class).value());
            if (field.getType() == List.class) {
                property.put("type", "array");
                value(element(field), false, property.putObject("items"));
            } else {
                value(field.getType(), isNullable(field), property);
            }
        }
        var required = object.putArray("required");
        properties.propertyNames().forEach(required::add);
    }

    private void value(Class<?> type, boolean nullable, ObjectNode property) {
        if (type.isRecord()) {
            if (!definitions.has(type.getSimpleName())) {
                describe(type, definitions.putObject(type.getSimpleName()));
            }
            String reference = DEFINITIONS + type.getSimpleName();
            if (nullable) {
                var either = property.putArray("anyOf");
                either.addObject().put("$ref", reference);
                either.addObject().put("type", "null");
            } else {
                property.put("$ref", reference);
            }
        } else if (nullable) {
            property.putArray("type").add(name(type)).add("null");
        } else {
            property.put("type", name(type));
        }
    }

    private static String name(Class<?> type) {
        return type == String.class ? "string" : type == boolean.class || type == Boolean.class ? "boolean" : "integer";
    }

    private static boolean isNullable(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Class<?> element(RecordComponent field) {
        return (Class<?>) ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    }

    /** What is not as a schema of this kind says; empty if all is. */
    static Set<String> faults(JsonNode schema, JsonNode json) {
        Set<String> faults = new TreeSet<>();
        check(schema, schema, json, "$", faults);
        return faults;
    }

    private static void check(JsonNode root, JsonNode schema, JsonNode json, String at, Set<String> faults) {
        if (schema.has("anyOf")) {
            if (!json.isNull()) {
                check(root, schema.path("anyOf").path(0), json, at, faults);
            }
            return;
        }
        if (schema.has("$ref")) {
            String name = schema.path("$ref").asString().substring(DEFINITIONS.length());
            check(root, root.path("$defs").path(name), json, at, faults);
            return;
        }
        if (!isOfType(schema.path("type"), json)) {
            faults.add(at + " is not " + schema.path("type"));
            return;
        }
        schema.path("required").forEach(name -> {
            if (!json.has(name.asString())) {
                faults.add(at + " lacks " + name);
            }
        });
        if (json.isObject()) {
            for (String name : json.propertyNames()) {
                check(root, schema.path("properties").path(name), json.path(name), at + "." + name, faults);
            }
        }
        json.forEach(each -> {
            if (json.isArray()) {
                check(root, schema.path("items"), each, at + "[]", faults);
            }
        });
    }

    private static boolean isOfType(JsonNode type, JsonNode json) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isOfType(one, json)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asString("")) {
            case "object" -> json.isObject();
            case "array" -> json.isArray();
            case "string" -> json.isString();
            case "integer" -> json.isIntegralNumber();
            case "boolean" -> json.isBoolean();
            case "null" -> json.isNull();
            default -> false;
        };
    }
}
