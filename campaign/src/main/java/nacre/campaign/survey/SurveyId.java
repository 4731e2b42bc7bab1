// SPDX-License-Identifier: AGPL-3.0-or-later
package nacre.campaign.survey;

/// A survey, by the entry that opened it.
public record SurveyId(long seq) implements Comparable<SurveyId> {
    @Override
    public int compareTo(SurveyId other) {
        return Long.compare(seq, other.seq);
    }

    @Override
    public String toString() {
        return Long.toString(seq);
    }
}
