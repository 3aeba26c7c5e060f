package org.vigie.review;

/// How many open cases have a value of a facet.
public record FacetCount(Facet facet, String value, int cases) {}
