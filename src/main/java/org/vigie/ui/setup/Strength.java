package org.vigie.ui.setup;

/// How hard a passphrase is to guess, roughly: a hint, not a proof. Length counts most; repeated
/// characters count little.
enum Strength {
    TOO_SHORT,
    FAIR,
    GOOD,
    STRONG;

    static Strength of(String passphrase) {
        if (passphrase.length() < SetupRequest.LEAST_PASSPHRASE) {
            return TOO_SHORT;
        }
        double bits = passphrase.chars().distinct().count() * 2.2 + passphrase.length() * 1.3;
        return bits < 45 ? FAIR : bits < 65 ? GOOD : STRONG;
    }
}
