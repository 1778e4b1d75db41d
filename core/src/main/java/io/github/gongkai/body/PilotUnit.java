package io.github.gongkai.body;

import java.util.List;

/**
 * A pilot unit (试点单位) of the programme of 皖政办秘〔2017〕188号. Immutable.
 *
 * @param division the county, district or county-level city, by its code of 2017
 * @param prefecture the city it belongs to
 * @param tier who named it a pilot
 * @param topics the topics it must take up, as the order names them; it may add others
 */
public record PilotUnit(AdministrativeDivision division, String prefecture, Tier tier, List<String> topics) {
    /** Copies the list. */
    public PilotUnit {
        topics = List.copyOf(topics);
    }

    /** Who named the pilot. */
    public enum Tier {
        /** 国家试点单位. */
        NATIONAL("national", "国家试点单位"),
        /** 省级试点单位. */
        PROVINCIAL("provincial", "省级试点单位");

        private final String code;
        private final String label;

        Tier(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** Stable code for storage and exchange. */
        public String code() {
            return code;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }
}
