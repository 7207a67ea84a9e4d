package org.zhucun.incentive.insurance;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Yuan;

/**
 * 录入保险单: one policy and whom it covers: those named, or everybody on post in a region (a county's group policy).
 *
 * @param region code of the place whose cadres it covers, of a group policy
 * @param cadreIds those it covers, of another policy
 * @param except those of the region whom it does not cover
 * @param payerId the organization that pays for it
 */
record EnterPolicy(
        @NotBlank @Size(max = 60) String number,
        @NotBlank @Size(max = 100) String insurer,
        @NotNull LocalDate coverFrom,
        @NotNull LocalDate coverTo,
        @Yuan @Positive @Digits(integer = 10, fraction = 2) BigDecimal sumInsured,
        @NotNull UUID payerId,

        @Size(max = 12) @Pattern(regexp = "\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
        String region,

        @Size(min = 1, max = 500) List<@NotNull UUID> cadreIds,
        @Size(max = 500) List<@NotNull UUID> except) {}
