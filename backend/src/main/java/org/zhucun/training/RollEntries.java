package org.zhucun.training;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * 参训名册登记: who was there. One list of cadres, one of others, or everybody posted in a place; at least somebody.
 *
 * @param everyoneIn region code of a county or beneath: all cadres posted there on the first day of the session; a county knows its own
 */
public record RollEntries(
        @Valid @Size(max = 1000) List<@NotNull Attendee> attendees,
        @Valid @Size(max = 1000) List<@NotNull OtherTrainee> others,

        @Size(max = 12) @Pattern(regexp = "\\d{6}|\\d{9}|\\d{12}", message = "training.roll.place")
        String everyoneIn) {
    public RollEntries {
        attendees = attendees == null ? List.of() : List.copyOf(attendees);
        others = others == null ? List.of() : List.copyOf(others);
    }

    /**
     * 参训干部
     *
     * @param days how many of the days, all without it
     */
    public record Attendee(
            @NotNull UUID cadreId, @Min(1) @Max(365) Integer days) {}

    /**
     * 其他参训人员 (E3): somebody who is no stationed cadre. Told from others of the name by kind and place; no number of any kind is asked.
     *
     * @param placeCode village, township or county that he comes from
     * @param workplace where he works, if that says more
     */
    public record OtherTrainee(
            @NotBlank @Size(max = 50) String name,
            @NotNull AudienceKind audience,

            @NotNull @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
            String placeCode,

            @Size(max = 100) String workplace,
            @Min(1) @Max(365) Integer days) {}

    boolean empty() {
        return attendees.isEmpty() && others.isEmpty() && everyoneIn == null;
    }

    Stream<String> places() {
        return others.stream().map(OtherTrainee::placeCode).distinct();
    }
}
