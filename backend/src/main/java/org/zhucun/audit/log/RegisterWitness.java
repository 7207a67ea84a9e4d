package org.zhucun.audit.log;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * 登记见证人.
 *
 * @param key its public key, kind 4 (cosignature) or 1 (note), as C2SP signed-note writes them
 * @param region whose system signs with it
 */
record RegisterWitness(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 300) String key,

        @NotNull @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
        String region) {}
