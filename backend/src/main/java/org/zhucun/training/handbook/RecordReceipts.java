package org.zhucun.training.handbook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 登记领取: some cadres, or everybody posted in a place on that day; one of the two.
 *
 * @param everyoneIn region code
 */
record RecordReceipts(
        @Size(max = 1000) List<@NotNull UUID> cadreIds,

        @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
        String everyoneIn,

        @NotNull LocalDate receivedOn) {}
