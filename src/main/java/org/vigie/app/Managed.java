package org.vigie.app;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigie.review.DeskRules;
import org.vigie.review.Fault;
import org.vigie.review.PolicyPack;
import org.vigie.ui.shell.Fixed;

/// What the organisation fixes on this machine, over whatever the people who work here chose. What
/// they chose is kept, and holds again once it is no longer fixed.
///
/// @param language `fr` or `en`, empty where it is not fixed
/// @param theme as in [Settings], empty where it is not fixed
/// @param sources where cases come from, null where that is not fixed
/// @param lockSeconds without any key or pointer, after which the console locks; null where the
///   policy pack says
/// @param watermark whether the moderator's code is drawn over what is revealed; null where the
///   policy pack says
/// @param fault why the file could not be obeyed, null when it was or there is none
record Managed(
        String language,
        String theme,
        @Nullable Sources sources,
        @Nullable Integer lockSeconds,
        @Nullable Boolean watermark,
        @Nullable Fault fault) {

    /// Nothing is fixed.
    static final Managed NONE = new Managed("", "", null, null, null, null);

    /// After how long a desk locks whose file cannot be obeyed, in seconds.
    private static final int SAFE_LOCK = 300;

    /// @param dropFolder empty for none
    /// @param feedUrl empty for none
    record Sources(String dropFolder, String feedUrl, String feedTokenFile) {
        static final Sources NONE = new Sources("", "", "");
    }

    /// What holds while the file cannot be obeyed: nothing is fetched from anywhere or sent, an
    /// unattended desk locks, and what is revealed bears its viewer's code.
    static Managed safely(Fault fault) {
        return new Managed("", "", Sources.NONE, SAFE_LOCK, true, fault);
    }

    /// Return what is fixed.
    Set<Fixed> fixed() {
        Set<Fixed> fixed = EnumSet.noneOf(Fixed.class);
        fix(fixed, Fixed.LANGUAGE, !language.isEmpty());
        fix(fixed, Fixed.THEME, !theme.isEmpty());
        fix(fixed, Fixed.SOURCES, sources != null);
        fix(fixed, Fixed.LOCK, lockSeconds != null);
        fix(fixed, Fixed.WATERMARK, watermark != null);
        return fixed;
    }

    private static void fix(Set<Fixed> all, Fixed one, boolean is) {
        if (is) {
            all.add(one);
        }
    }

    /// Return the settings with what is fixed over them; never write these.
    ///
    /// @param demo a demo set keeps its own source
    Settings over(Settings settings, boolean demo) {
        Settings result = settings;
        if (!language.isEmpty()) {
            result = result.withLanguage(language);
        }
        if (!theme.isEmpty()) {
            result = result.withTheme(theme);
        }
        if (sources != null && !demo) {
            result =
                    result.withDropFolder(sources.dropFolder())
                            .withFeed(sources.feedUrl(), sources.feedTokenFile());
        }
        return result;
    }

    /// Return the policy with what is fixed over it. Its digest stays: what the file fixes changes
    /// nothing that is decided.
    PolicyPack over(PolicyPack policy) {
        DeskRules desk = policy.desk();
        DeskRules.Surface surface =
                new DeskRules.Surface(
                        watermark == null ? desk.surface().watermark() : watermark,
                        lockSeconds == null ? desk.surface().lockSeconds() : lockSeconds);
        return new PolicyPack(
                policy.id(),
                policy.digest(),
                policy.categories(),
                policy.actions(),
                policy.evidenceThresholds(),
                policy.limits(),
                policy.reveal(),
                desk.withSurface(surface));
    }
}
