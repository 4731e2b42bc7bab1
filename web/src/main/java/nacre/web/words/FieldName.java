// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.words;

/// The name of a form's field, said to readers as `Text.field` calls it.
public record FieldName(String name) {}
