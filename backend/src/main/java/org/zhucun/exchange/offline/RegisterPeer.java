package org.zhucun.exchange.offline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * 登记对端系统: with the keys that it shows as its own, compared by telephone.
 *
 * @param network on which it stands, e.g. 党政内网
 * @param keys of its signatures, as it shows them ({@code name+id+base64}); all of one name
 * @param recipient of a receiver: its key of age ({@code age1…})
 * @param clientId of a receiver: the machine client whose rights say what is in its bundles
 * @param region of a sender: code of the region whose resources its bundles tell of; null for the whole country
 */
record RegisterPeer(
        @NotNull Direction direction,
        @NotBlank @Size(max = 60) String name,
        @NotBlank @Size(max = 60) String network,
        @NotNull @Size(min = 1, max = 5) List<@NotBlank @Size(max = 300) String> keys,
        @Size(max = 100) String recipient,
        UUID clientId,

        @Size(max = 12) @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}", message = "input.region")
        String region) {}
