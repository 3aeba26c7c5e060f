package org.vigie.evidence.prompt;

import org.vigie.review.PromptMarks.Stage;

/// A place in a text where invisible characters say something, or turn the text around.
///
/// @param start UTF-16 units of the original text
/// @param end exclusive
/// @param text what they say, empty when that is not known
/// @param stage how it was found out
record Smuggled(int start, int end, String text, Stage stage) {}
