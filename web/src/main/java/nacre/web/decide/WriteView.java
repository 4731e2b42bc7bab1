// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.web.decide;

import java.util.List;
import nacre.web.Form;
import nacre.web.Option;
import nacre.web.organ.Told;

/// The form in which a proposal is put or changed.
///
/// @param action where it is sent
/// @param backPath where one goes without sending
/// @param matter the key of its matter, and
/// @param matterTitle its title
/// @param rule how the matter is decided
/// @param blocks what it is to bring about so far
/// @param adds what else it could bring about
/// @param question what it asks
/// @param purpose what it is written for
/// @param form what is typed, and what is wrong with it
/// @param told why it was not recorded
public record WriteView(
        String action,
        String backPath,
        String matter,
        String matterTitle,
        String rule,
        List<Part> blocks,
        List<Option> adds,
        QuestionForm question,
        Purpose purpose,
        Form form,
        Told told) {

    /// Copies the lists.
    public WriteView {
        blocks = List.copyOf(blocks);
        adds = List.copyOf(adds);
    }

    /// One thing that the proposal is to bring about.
    ///
    /// @param number its place in the form, for the button that takes it out
    /// @param written how the form lists it
    /// @param kind which fields it has
    /// @param start how the names of its fields begin
    /// @param title what it is, in words
    /// @param choices people, mandates or fields to choose from
    /// @param others what else to choose from: powers, councils, answers
    /// @param limits what the powers of a mandate can be limited by
    /// @param isSearched whether there are too many people to list
    /// @param hasLimits whether limits are typed or wrong, so that they are to be seen
    /// @param hasReports the same of days for reports
    /// @param hint what one should know
    /// @param said what it brings about, if nothing is to be typed
    public record Part(
            int number,
            String written,
            String kind,
            String start,
            String title,
            List<Option> choices,
            List<Option> others,
            Limits limits,
            boolean isSearched,
            boolean hasLimits,
            boolean hasReports,
            String hint,
            List<EnactmentWords.Said> said) {

        /// Copies the lists.
        public Part {
            choices = List.copyOf(choices);
            others = List.copyOf(others);
            said = List.copyOf(said);
        }

        /// Whether it is about a council.
        public boolean isOfOrgans() {
            Kind found = Kind.find(kind);
            return found != null && found.isOfOrgans();
        }

        /// The name of one of its fields.
        public String field(String name) {
            return start + name;
        }
    }
}
