package org.zhucun.policy.pack;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.zhucun.policy.Enforcement;

/** 设定草案参数: all parameters of a draft, in place of those it had. */
record SetParameters(@NotNull @Valid @Size(max = 200) List<@NotNull DraftParameter> parameters) {
    /**
     * 草案参数
     *
     * @param value json null switches off what would be inherited
     * @param localReason why it is looser than what is asked above, where that knows exceptions
     */
    record DraftParameter(
            @NotBlank @Size(max = 80) String key,
            JsonNode value,
            @NotNull Enforcement enforcement,
            @Size(max = 300) String clause,
            @Size(max = 500) String localReason) {}
}
