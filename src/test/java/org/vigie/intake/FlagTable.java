package org.vigie.intake;

import java.util.List;

/// Good and bad flags, and what is to be said of each.
final class FlagTable {

    /// @param code what the reader says, empty when it takes the flag
    /// @param schemaKnows whether a schema can tell
    record Row(String what, String json, String code, boolean schemaKnows) {
        @Override
        public String toString() {
            return what;
        }
    }

    private FlagTable() {}

    static List<Row> rows() {
        return List.of(
                good("every field", Flags.FULL),
                good("a prompt alone", Flags.prompt("g", "x")),
                good("an output alone", Flags.output("g", "a.png", Flags.HASH)),
                good("null for silence", Flags.with("\"claim\": \"intimate\"", "\"claim\": null")),
                good("no threshold", Flags.with(", \"threshold\": 0.80", "")),
                good("an offset", Flags.with("10:15:00.250Z", "15:45:00+05:30")),
                good(
                        "a hash in capitals",
                        Flags.FULL.replace(Flags.HASH, Flags.HASH.toUpperCase())),
                good(
                        "a whole number written 2.0",
                        Flags.with("Violations\": 2", "Violations\": 2.0")),
                good(
                        "no jurisdiction",
                        Flags.with("\"jurisdiction\": \"IN\"", "\"jurisdiction\": \"\"")),
                good(
                        "unknown fields",
                        Flags.with("\"id\": \"gen-1\"", "\"id\": \"gen-1\", \"seed\": [1]")),
                good("lines in a prompt", Flags.with("une place", "une\\nplace\\u0000")),
                good("an empty prompt with outputs", Flags.with("une place", "")),
                good("inline data", inline("AAEC")),
                good(
                        "a happening that concerns all of it",
                        Flags.with(", \"complaint\": \"c-1\"}]", "}]")),
                bad("an unknown happening", Flags.with("acknowledged", "forgotten"), "flag-field"),
                bad(
                        "a happening at no time",
                        Flags.with("\"at\": \"2026-01-04T11:05:00Z\", ", ""),
                        "flag-field"),
                bad("nothing", "", "flag-not-json"),
                bad("no object", "[1]", "flag-not-json"),
                bad("two objects", Flags.FULL + "{}", "flag-not-json"),
                bad("a comment", "/* */" + Flags.FULL, "flag-not-json"),
                bad("cut short", Flags.FULL.substring(0, 200), "flag-not-json"),
                reader(
                        "a key twice",
                        Flags.with("\"id\": \"gen-1\"", "\"id\": \"a\", \"id\": \"b\""),
                        "flag-not-json"),
                reader(
                        "too deep",
                        Flags.with(
                                "\"id\"", "\"x\": " + "[".repeat(70) + "]".repeat(70) + ", \"id\""),
                        "flag-not-json"),
                reader(
                        "an endless number",
                        Flags.with("0.93", "0." + "9".repeat(200)),
                        "flag-not-json"),
                bad("not a number", Flags.with("0.93", "NaN"), "flag-not-json"),
                bad("another schema", Flags.with("flag/1", "flag/2"), "flag-schema"),
                bad("no schema", Flags.with("\"schema\": \"vigie/flag/1\",", ""), "flag-schema"),
                bad("a schema that is no text", Flags.with("\"vigie/flag/1\"", "1"), "flag-schema"),
                bad("no id", Flags.with("\"id\": \"gen-1\",", ""), "flag-field"),
                bad("an empty id", Flags.with("gen-1", ""), "flag-field"),
                bad("a blank id", Flags.with("gen-1", "   "), "flag-field"),
                bad("an id that climbs", Flags.with("gen-1", ".."), "flag-field"),
                bad("an id with a slash", Flags.with("gen-1", "a/b"), "flag-field"),
                bad("an id with a backslash", Flags.with("gen-1", "a\\\\b"), "flag-field"),
                bad("an id with a line break", Flags.with("gen-1", "a\\nb"), "flag-field"),
                bad("an id that ends in a line break", Flags.with("gen-1", "a\\n"), "flag-field"),
                bad("an id written backwards", Flags.with("gen-1", "a\\u202Eb"), "flag-field"),
                bad("a long id", Flags.with("gen-1", "a".repeat(201)), "flag-field"),
                reader("half a character", Flags.with("gen-1", "a\\uD800"), "flag-field"),
                reader(
                        "half a character nobody asked for",
                        Flags.with("\"id\"", "\"x\": \"\\uD800\", \"id\""),
                        "flag-not-json"),
                bad(
                        "no flaggedAt",
                        Flags.with("\"flaggedAt\": \"2026-01-04T10:15:00.250Z\",", ""),
                        "flag-field"),
                bad(
                        "a date without time",
                        Flags.with("2026-01-04T10:15:00.250Z", "2026-01-04"),
                        "flag-field"),
                bad(
                        "a thirteenth month",
                        Flags.with("2026-01-04T10:15:00.250Z", "2026-13-04T10:15:00Z"),
                        "flag-field"),
                bad("a time without zone", Flags.with("10:15:00.250Z", "10:15:00"), "flag-field"),
                bad(
                        "a time as a number",
                        Flags.with("\"2026-01-04T10:15:00.250Z\"", "1767521700"),
                        "flag-field"),
                bad(
                        "nothing to review",
                        "{\"schema\":\"vigie/flag/1\",\"id\":\"g\",\"flaggedAt\":\"2026-01-04T10:15:00Z\"}",
                        "flag-field"),
                bad("an empty prompt alone", Flags.prompt("g", ""), "flag-field"),
                bad(
                        "a prompt without text",
                        Flags.with("\"text\": \"une place\",", ""),
                        "flag-field"),
                bad(
                        "a prompt that is a text",
                        Flags.with(
                                "{\"text\": \"une place\", \"language\": \"fr\", \"negative\": \"pluie\"}",
                                "\"x\""),
                        "flag-field"),
                bad(
                        "outputs that are no list",
                        Flags.with("\"outputs\": [", "\"outputs\": 3, \"x\": ["),
                        "flag-field"),
                bad(
                        "an output that is no object",
                        Flags.with("\"outputs\": [{", "\"outputs\": [3, {"),
                        "flag-field"),
                bad("a short hash", Flags.with(Flags.HASH, Flags.HASH.substring(1)), "flag-field"),
                bad("no hash", Flags.with("\"sha256\": \"" + Flags.HASH + "\",", ""), "flag-field"),
                good(
                        "a medium named by its hash alone",
                        Flags.with("\"file\": \"media/in.png\",", "")),
                good(
                        "a medium in no place, said with null",
                        Flags.with("\"file\": \"media/in.png\"", "\"file\": null")),
                bad(
                        "a medium in two places",
                        Flags.with(
                                "\"file\": \"media/in.png\"", "\"file\": \"a\", \"href\": \"b\""),
                        "flag-field"),
                bad("an empty file name", Flags.with("media/in.png", ""), "flag-field"),
                reader("bad base64", inline("****"), "medium-data"),
                bad("another complainant", Flags.with("\"subject\"", "\"mother\""), "flag-field"),
                bad(
                        "a complainant in capitals",
                        Flags.with("\"subject\"", "\"SUBJECT\""),
                        "flag-field"),
                bad("a country by name", Flags.with("\"IN\", \"FR\"", "\"India\""), "flag-field"),
                bad(
                        "a country in small letters",
                        Flags.with("\"IN\", \"FR\"", "\"in\""),
                        "flag-field"),
                reader(
                        "a country that is none",
                        Flags.with("\"IN\", \"FR\"", "\"QQ\""),
                        "flag-field"),
                reader(
                        "a complaint from nowhere",
                        Flags.with("\"jurisdiction\": \"IN\"", "\"jurisdiction\": \"QQ\""),
                        "flag-field"),
                bad("a score over one", Flags.with("0.93", "1.01"), "flag-field"),
                bad("a score under nought", Flags.with("0.93", "-0.01"), "flag-field"),
                bad("a score as text", Flags.with("0.93", "\"0.93\""), "flag-field"),
                bad("no score", Flags.with("\"score\": 0.93,", ""), "flag-field"),
                bad("a threshold over one", Flags.with("0.80", "80"), "flag-field"),
                bad("views under nought", Flags.with("1200", "-1"), "flag-field"),
                bad("half a view", Flags.with("1200", "0.5"), "flag-field"),
                bad("more views than numbers", Flags.with("1200", "1e30"), "flag-field"),
                reader("a very large exponent", Flags.with("1200", "1e99999"), "flag-field"),
                bad(
                        "a url with a line break",
                        Flags.with("example.org/p/1", "example.org/\\n"),
                        "flag-field"),
                bad(
                        "a long classifier",
                        Flags.with("\"upstream\"", "\"" + "a".repeat(201) + "\""),
                        "flag-field"),
                reader(
                        "a long prompt",
                        Flags.with("une place", "a".repeat(20_001)),
                        "prompt-too-long"),
                reader(
                        "a long attempt",
                        Flags.with("autre", "a".repeat(20_001)),
                        "prompt-too-long"),
                reader(
                        "many media",
                        Flags.with("\"sources\": [", "\"sources\": [" + medium().repeat(15)),
                        "too-many-media"));
    }

    private static String medium() {
        return "{\"file\": \"a\", \"sha256\": \"" + Flags.HASH + "\"},";
    }

    private static String inline(String data) {
        return Flags.with("\"file\": \"media/in.png\"", "\"data\": \"" + data + "\"");
    }

    private static Row good(String what, String json) {
        return new Row(what, json, "", true);
    }

    private static Row bad(String what, String json, String code) {
        return new Row(what, json, code, true);
    }

    /// A flag only the reader refuses: a schema cannot say it, or policy decides it.
    private static Row reader(String what, String json, String code) {
        return new Row(what, json, code, false);
    }
}
