// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.words;

/// The name of a form's field, said to readers as `Text.field` calls it.
public record FieldName(String name) {

    /// The name of a content field of which an entry has one for each of several members, without
    /// the member's number: `came` for `came.12`.
    public static String plain(String field) {
        return field.replaceAll("\\.[0-9]+$", "");
    }
}
