package org.vigie.evidence.provenance;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of programs and services that make pictures from words. A name in a software or credit
/// field is a claim like any other.
final class Generators {
    /// Only names that stand for nothing but a generator: a camera maker's or an editor's own name
    /// is not among them.
    private static final List<String> NAMES =
            List.of(
                    "Adobe Firefly",
                    "Automatic1111",
                    "Bing Image Creator",
                    "Black Forest Labs",
                    "ChatGPT",
                    "ComfyUI",
                    "DALL-E",
                    "DALL·E",
                    "DALLE",
                    "Draw Things",
                    "DreamStudio",
                    "Easy Diffusion",
                    "Fooocus",
                    "Google Gemini",
                    "GPT-4o",
                    "gpt-image",
                    "Grok",
                    "Ideogram",
                    "Imagined with AI",
                    "InvokeAI",
                    "Leonardo.Ai",
                    "Made with AI",
                    "Made with Google AI",
                    "Edited with Google AI",
                    "Midjourney",
                    "NightCafe",
                    "NovelAI",
                    "OpenAI",
                    "Recraft",
                    "sd-webui",
                    "Stability AI",
                    "Stable Diffusion",
                    "SwarmUI",
                    "xAI");

    private static final Pattern NAMED =
            Pattern.compile(
                    NAMES.stream()
                            .map(Pattern::quote)
                            .collect(
                                    Collectors.joining(
                                            "|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}])")),
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Generators() {}

    /// Return what a field that names somebody or something stands for: `plain`, unless it names a
    /// generator.
    static Meaning meaning(String name, Meaning plain) {
        Matcher named = NAMED.matcher(name);
        if (!named.find()) {
            return plain;
        }
        return switch (named.group().toLowerCase(Locale.ROOT)) {
            case "ideogram" -> Meaning.IDEOGRAM;
            case "midjourney" -> Meaning.MIDJOURNEY;
            case "novelai" -> Meaning.NOVELAI;
            case "invokeai" -> Meaning.INVOKEAI;
            case "fooocus" -> Meaning.FOOOCUS;
            case "swarmui" -> Meaning.SWARMUI;
            default -> Meaning.GENERATOR;
        };
    }
}
