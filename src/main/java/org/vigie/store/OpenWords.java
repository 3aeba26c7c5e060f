package org.vigie.store;

import java.util.Set;

/// What the sealed words of a case are narrowed and searched by.
///
/// @param language as claimed, in lower case without region; empty when unknown
/// @param complainants words of who complained; one empty word when nobody did
/// @param requester keyed hash, 0 when unknown
record OpenWords(String language, Set<String> complainants, long requester, WordMarks marks) {}
