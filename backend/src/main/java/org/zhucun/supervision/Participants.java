package org.zhucun.supervision;

/**
 * 经办关系: how the person who acts has taken part in a finding so far.
 *
 * @param found they recorded it
 * @param rectified they accepted or rectified it in any round
 * @param verified they verified it in any round, or decided on the objection to it
 * @param objected they objected to it for the inspected
 */
record Participants(boolean found, boolean rectified, boolean verified, boolean objected) {

    boolean forbid(FindingStep.Side side) {
        return switch (side) {
            case FINDING -> !found;
            case INSPECTING -> rectified || objected;
            case RECTIFYING -> found || verified;
            case VERIFYING, JUDGING -> found || rectified || objected;
            case RECHECKING -> found || rectified || verified || objected;
        };
    }
}
