package org.zhucun.selection.nomination;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.zhucun.policy.Justification;
import org.zhucun.selection.Seat;

/**
 * 推荐: a unit names a candidate with its three judgements (B2).
 *
 * @param needId the village he is meant for, null = any of the batch
 * @param backbone 业务骨干
 * @param homeRegionCode township or county where his family lives, for the distance; given by himself, optional
 * @param justifications by rule id
 */
record Nominate(
        @NotNull UUID batchId,
        @NotNull UUID cadreId,
        UUID needId,
        @NotNull Seat seat,
        @NotNull NominationSource source,
        boolean backbone,

        @Size(max = 9) @Pattern(regexp = "\\d{6}|\\d{9}", message = "selection.home.code")
        String homeRegionCode,

        @NotNull @Valid Judgement politics,
        @NotNull @Valid Judgement ability,
        @NotNull @Valid Judgement devotion,
        @Size(max = 20) Map<@Size(max = 40) String, @Valid Justification> justifications) {

    /**
     * 研判: one of 政治素质高、工作能力强、热爱农村工作.
     *
     * @param words on which facts it rests
     */
    record Judgement(boolean met, @NotBlank @Size(max = 300) String words) {}
}
