package org.zhucun.supervision;

/**
 * 经办关系: how the person who acts has taken part in a finding so far.
 *
 * @param found they recorded it
 * @param rectified they accepted or rectified it in any round
 * @param verified they verified it in any round, or decided on the objection to it
 * @param spoke they stated or objected for the inspected
 */
record Participants(boolean found, boolean rectified, boolean verified, boolean spoke) {

    boolean forbid(FindingStep.Side side) {
        return switch (side) {
            case FINDING -> !found;
            case INSPECTING -> rectified || spoke;
            case RECTIFYING -> found || verified;
            case VERIFYING, JUDGING -> found || rectified || spoke;
            case RECHECKING -> found || rectified || verified || spoke;
        };
    }
}
