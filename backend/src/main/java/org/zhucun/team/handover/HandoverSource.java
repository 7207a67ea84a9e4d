package org.zhucun.team.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** 交接来源: what another room knows and belongs into the lists of a handover that is opened. Rooms contribute them as CDI beans. */
public interface HandoverSource {
    List<HandoverFact> of(UUID teamId, LocalDate on);
}
