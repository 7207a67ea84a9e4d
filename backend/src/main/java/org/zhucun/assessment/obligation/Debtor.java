package org.zhucun.assessment.obligation;

import org.zhucun.team.SendLevel;

/**
 * 责任方: who owes it: the organization department of the level that sent the cadre (K6), or his unit.
 *
 * @param name of the place or of the unit
 */
record Debtor(DebtorKind kind, String path, String name) {
    private static final int PROVINCE = 1;
    private static final int CITY = 2;
    private static final int COUNTY = 3;

    /** The place whose organization department answers; what the central level sent is its province's to take up with it. */
    static String levelPath(SendLevel sentBy, String regionPath) {
        int level = switch (sentBy) {
            case CENTRAL, PROVINCE -> PROVINCE;
            case CITY -> CITY;
            case COUNTY -> COUNTY;
        };
        int end = 0;
        for (int step = 0; step < level && regionPath.indexOf('/', end + 1) > 0; step++) {
            end = regionPath.indexOf('/', end + 1);
        }
        return regionPath.substring(0, end + 1);
    }
}
