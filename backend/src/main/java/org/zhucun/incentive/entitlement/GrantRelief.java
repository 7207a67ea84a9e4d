package org.zhucun.incentive.entitlement;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Yuan;

/**
 * 核定抚恤救助: what is granted to a posted cadre, by which document, and who pays it until when.
 *
 * @param debtorId the organization that pays; the county's finance when missing
 */
record GrantRelief(
        @NotNull UUID postingId,
        @NotNull ReliefGround ground,

        @NotNull @Yuan @Positive @Digits(integer = 10, fraction = 2)
        BigDecimal amount,

        UUID debtorId,
        @NotNull LocalDate decidedOn,
        @NotNull LocalDate dueBy,
        @NotBlank @Size(max = 100) String document) {}
