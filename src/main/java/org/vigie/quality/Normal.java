package org.vigie.quality;

/// Constants of the normal distribution.
final class Normal {
    /// Half-width, in standard errors, that covers 95 %.
    static final double TWO_SIDED_95 = 1.959963984540054;

    private Normal() {}
}
