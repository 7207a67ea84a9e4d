package org.zhucun.selection.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.zhucun.selection.Seat;

/**
 * 人岗对应: who is proposed for a seat.
 *
 * @param number counts the seats of a kind in a village from 1
 * @param nominationId null leaves the seat empty
 * @param pinned settled by a person: the planner leaves it
 */
record Assignment(
        @NotNull UUID needId,
        @NotNull Seat seat,
        @Schema(required = true) @Min(1) @Max(20) int number,
        UUID nominationId,
        boolean pinned) {

    String placeId() {
        return placeId(needId, seat, number);
    }

    static String placeId(UUID needId, Seat seat, int number) {
        return needId + ":" + seat + ":" + number;
    }
}
