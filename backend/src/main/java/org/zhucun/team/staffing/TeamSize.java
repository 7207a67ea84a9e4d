package org.zhucun.team.staffing;

import org.zhucun.policy.Enforcement;
import org.zhucun.region.village.VillageCategory;

/**
 * 队伍规模: how large a team is beside what the strictest category of its home village asks for (C1, C3, C5).
 *
 * @param counted members on post today; who is lent out for half a year or more does not count
 * @param secondedLong how many those are
 * @param least what is asked for, null where no category of the village asks for anything
 * @param firstSecretary the same for First Secretaries (C3), null where none is asked for
 * @param met whether all that is asked for is there
 */
public record TeamSize(
        long counted,
        long secondedLong,
        long firstSecretaries,
        LeastSize least,
        LeastSize firstSecretary,
        boolean met) {

    /**
     * 要求
     *
     * @param required at least so many
     * @param category of the village, which asks for it
     * @param source document and clause
     */
    public record LeastSize(
            int required, VillageCategory category, String key, Enforcement enforcement, String source) {}

    static TeamSize of(long[] counts, LeastSize least, LeastSize firstSecretary) {
        boolean enough = least == null || counts[0] >= least.required();
        boolean led = firstSecretary == null || counts[2] >= firstSecretary.required();
        return new TeamSize(counts[0], counts[1], counts[2], least, firstSecretary, enough && led);
    }
}
