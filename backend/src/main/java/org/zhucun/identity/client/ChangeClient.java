package org.zhucun.identity.client;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/**
 * 变更客户端: what a client may do, how often and how long. Its office does not change: another office is another client.
 *
 * @param scopes null for all that its role may do
 */
record ChangeClient(
        @NotBlank @Size(max = 60) String name,
        LocalDate validTo,
        @Size(min = 1, max = 100) Set<@NotBlank @Size(max = 40) String> scopes,
        @NotNull @Min(1) @Max(60_000) Integer ratePerMinute) {}
