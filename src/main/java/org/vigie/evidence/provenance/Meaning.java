package org.vigie.evidence.provenance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a statement in a file stands for, if it is true.
enum Meaning {
    // IPTC NewsCodes, digital source type (cv.iptc.org/newscodes/digitalsourcetype), and one of
    // C2PA's own.
    TRAINED_ALGORITHMIC_MEDIA(Side.GENERATED),
    COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA(Side.GENERATED),
    COMPOSITE_SYNTHETIC(Side.GENERATED),
    ALGORITHMIC_MEDIA(Side.NEITHER),
    ALGORITHMICALLY_ENHANCED(Side.NEITHER),
    DATA_DRIVEN_MEDIA(Side.NEITHER),
    DIGITAL_CAPTURE(Side.CAMERA),
    COMPUTATIONAL_CAPTURE(Side.CAMERA),
    COMPOSITE_CAPTURE(Side.CAMERA),
    NEGATIVE_FILM(Side.CAMERA),
    POSITIVE_FILM(Side.CAMERA),
    PRINT(Side.NEITHER),
    HUMAN_EDITS(Side.NEITHER),
    COMPOSITE(Side.NEITHER),
    DIGITAL_CREATION(Side.NEITHER),
    SCREEN_CAPTURE(Side.NEITHER),
    VIRTUAL_RECORDING(Side.NEITHER),
    EMPTY(Side.NEITHER),
    OTHER_SOURCE_TYPE(Side.NEITHER),

    GENERATOR(Side.GENERATED),
    PARAMETERS(Side.GENERATED),
    COMFYUI_PROMPT(Side.GENERATED),
    COMFYUI_WORKFLOW(Side.GENERATED),
    INVOKEAI(Side.GENERATED),
    NOVELAI(Side.GENERATED),
    FOOOCUS(Side.GENERATED),
    SWARMUI(Side.GENERATED),
    IDEOGRAM(Side.GENERATED),
    MIDJOURNEY(Side.GENERATED),
    /// A pattern, not a signature anybody could check (facts §7.3).
    GROK_PATTERN(Side.GENERATED),
    AI_SYSTEM(Side.GENERATED),
    AI_PROMPT(Side.GENERATED),

    CAMERA(Side.CAMERA),
    CAPTURE_TIME(Side.CAMERA),
    LENS(Side.CAMERA),

    SOFTWARE(Side.NEITHER),
    CREATOR(Side.NEITHER),
    CREDIT(Side.NEITHER),
    COPYRIGHT(Side.NEITHER),
    DESCRIPTION(Side.NEITHER),
    COMMENT(Side.NEITHER),
    UPLOADED(Side.NEITHER),

    C2PA_MANIFESTS(Side.NEITHER),
    C2PA_GENERATOR(Side.NEITHER),
    C2PA_ACTION(Side.NEITHER),
    C2PA_AGENT(Side.NEITHER),
    C2PA_ASSERTIONS(Side.NEITHER),
    C2PA_INGREDIENT(Side.NEITHER),
    C2PA_ALGORITHM(Side.NEITHER),
    C2PA_SIGNER(Side.NEITHER),
    C2PA_TIME(Side.NEITHER),
    C2PA_ELSEWHERE(Side.NEITHER),

    /// Part of the file was not read.
    UNREAD(Side.NEITHER),
    OUTPUT_CLAIMS_CAMERA(Side.NEITHER),
    SOURCE_CLAIMS_GENERATED(Side.NEITHER);

    private static final Map<String, Meaning> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(Meaning::key, Function.identity()));

    private final Side side;

    Meaning(Side side) {
        this.side = side;
    }

    /// Where a statement puts the picture's origin.
    enum Side {
        GENERATED,
        CAMERA,
        NEITHER
    }

    Side side() {
        return side;
    }

    /// Return the key of the sentence that says it.
    String key() {
        return "provenance.claim." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Return on which side the statement with this key is.
    static Side side(String key) {
        Meaning meaning = BY_KEY.get(key);
        return meaning == null ? Side.NEITHER : meaning.side;
    }
}
