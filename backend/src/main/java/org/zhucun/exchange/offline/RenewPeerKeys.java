package org.zhucun.exchange.offline;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * 更换对端公钥: all that hold from now on; what is left out is not accepted any more.
 *
 * @param keys of its signatures
 * @param recipient of a receiver: its key of age; the one that is there where it is left out
 */
record RenewPeerKeys(
        @NotNull @Size(min = 1, max = 5) List<@NotBlank @Size(max = 300) String> keys,

        @Size(max = 100) String recipient) {}
