package org.zhucun.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.UUID;

/** 现行参数: what applies in a region on a day, and by which document. */
record ParameterView(
        UUID id,
        String key,
        String regionCode,
        LocalDate validFrom,
        LocalDate validTo,
        JsonNode value,
        Enforcement enforcement,
        String sourceDocument,
        String clause) {
    static ParameterView of(Parameter parameter) {
        return new ParameterView(
                parameter.id(),
                parameter.key(),
                parameter.regionCode(),
                parameter.validFrom(),
                parameter.validTo(),
                parameter.value(),
                parameter.enforcement(),
                parameter.sourceDocument(),
                parameter.clause());
    }
}
