package org.zhucun.selection.plan;

import java.util.List;
import java.util.Set;

/**
 * 排布问题: everything the planner looks at, as plain data, so that it can be kept, sent to a worker and solved again with the same answer.
 *
 * @param seconds how long it may think
 * @param moves how many moves it may try, null = as many as there is time for; with a number the answer does not depend on the machine
 */
record PlanProblem(Emphasis emphasis, long seed, int seconds, Long moves, List<Person> persons, List<Place> places) {

    /**
     * 人选
     *
     * @param id of the nomination
     * @param lead whether he was nominated for the lead seat
     * @param meantFor need for which his unit meant him, or null
     * @param home code of where his family lives, else where his unit is
     * @param words what speaks for him and what his unit is good at
     * @param spouse nomination of husband or wife in the same batch, or null
     * @param excluded rule ids that shut him out of a seat
     * @param reasons rule ids for which a reason would have to be given
     */
    record Person(
            String id,
            String name,
            String unitId,
            boolean lead,
            String meantFor,
            String home,
            List<String> strengths,
            List<String> words,
            boolean rural,
            int commendations,
            Set<String> villages,
            String spouse,
            Seats excluded,
            Seats reasons) {}

    /** By seat: as lead, as member. */
    record Seats(Set<String> lead, Set<String> member) {
        Set<String> of(boolean asLead) {
            return asLead ? lead : member;
        }
    }

    /**
     * 岗位
     *
     * @param id need, seat and number
     * @param units units that serve the village now
     * @param secretary name of a First Secretary who is still there on the day, null if the seat is free
     * @param person who is proposed, or settled when pinned; null = nobody yet
     */
    record Place(
            String id,
            String needId,
            String villageCode,
            String villageName,
            boolean lead,
            List<String> industries,
            List<String> traits,
            Set<String> units,
            String secretary,
            String person,
            boolean pinned) {}
}
