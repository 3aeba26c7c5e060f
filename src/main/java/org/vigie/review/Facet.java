package org.vigie.review;

/// What open cases can be narrowed by. A case has one value of each, or several where the facet
/// says so.
public enum Facet {
    /// How its nearest deadline stands: [#BREACHED], [#SOON] or [#LATER].
    URGENCY,
    /// Jurisdictions of its clocks, several; "policy" for a clock of the house.
    CLOCK,
    /// Where it is seen, several: ISO 3166 alpha-2 or "EU".
    PLACE,
    /// Id of the category the signals point to.
    CATEGORY,
    /// Of that category, 0–4.
    SEVERITY,
    /// Language of the prompt as the feed claims it; empty when it does not say.
    LANGUAGE,
    /// Who complained, several: words of [Complaint.By] in lower case; empty when nobody did.
    COMPLAINANT,
    /// Whether it belongs with others: [#SOME] or [#ALONE].
    FAMILY,
    /// Where it was pulled from.
    FEED,
    /// The feed's word for who may see it.
    VISIBILITY;

    public static final String BREACHED = "breached";
    public static final String SOON = "soon";
    public static final String LATER = "later";
    public static final String SOME = "some";
    public static final String ALONE = "alone";

    /// Return whether it is known only after the words of a case have been unsealed.
    public boolean ofWords() {
        return this == LANGUAGE || this == COMPLAINANT;
    }
}
