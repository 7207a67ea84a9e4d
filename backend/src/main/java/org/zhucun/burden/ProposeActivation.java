package org.zhucun.burden;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * 提请启用: everything that switching on needs; nothing of it may be left out.
 *
 * @param regionCode where: a county or above
 * @param legalBasis the law or rule that allows it
 * @param approverName the leader who signed
 * @param expiresOn last day, at most a year after the first
 */
record ProposeActivation(
        @NotNull BurdensomeFeature feature,

        @NotNull @Size(max = 6) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}", message = "burden.region")
        String regionCode,

        @NotBlank @Size(max = 300) String legalBasis,
        @NotBlank @Size(max = 100) String documentNumber,
        @NotBlank @Size(max = 50) String approverName,
        @NotBlank @Size(max = 100) String approverPosition,
        @NotBlank @Size(max = 300) String purpose,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate expiresOn) {}
