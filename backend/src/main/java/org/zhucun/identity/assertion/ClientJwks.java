package org.zhucun.identity.assertion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** 公钥集: public keys of a client, as they stand in its JWK set. */
public record ClientJwks(@NotEmpty @Size(max = 5) @Valid List<@NotNull PublicJwk> keys) {}
