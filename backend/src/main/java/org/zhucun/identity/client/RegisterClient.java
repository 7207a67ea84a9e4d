package org.zhucun.identity.client;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.zhucun.identity.assertion.ClientJwks;
import org.zhucun.scope.Role;

/**
 * 登记客户端: a machine that is to act as {@code PROVINCIAL_SYSTEM} at a region.
 *
 * @param scopes what it may do of what the role may do, null for all of it
 * @param ratePerMinute how many requests it has in a minute
 * @param jwks its public keys; a client with keys is given no secret
 */
record RegisterClient(
        @NotBlank @Size(max = 60) String name,
        @NotNull Role role,
        @NotBlank @Size(max = 12) String nodeCode,
        LocalDate validTo,
        @Size(min = 1, max = 100) Set<@NotBlank @Size(max = 40) String> scopes,
        @Min(1) @Max(60_000) Integer ratePerMinute,
        @Valid ClientJwks jwks) {}
