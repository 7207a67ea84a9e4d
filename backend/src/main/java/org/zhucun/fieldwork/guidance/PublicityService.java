package org.zhucun.fieldwork.guidance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Ids;
import org.zhucun.region.RegionRef;

/** 宣传登记 */
@ApplicationScoped
@Transactional
class PublicityService {
    private final PublicityRepository events;
    private final Desk desk;

    PublicityService(PublicityRepository events, Desk desk) {
        this.events = events;
        this.desk = desk;
    }

    CursorPage<PublicityView> page(PublicityFilter filter) {
        return events.page(filter);
    }

    @Audited(Action.PUBLICITY_RECORDED)
    PublicityView record(GuidanceCommands.RecordPublicity command) {
        desk.requireNotFuture("/heldOn", command.heldOn());
        RegionRef place = desk.place(command.regionCode());
        PublicityView event = new PublicityView(
                Ids.next(),
                command.kind(),
                command.title().strip(),
                place.code(),
                place.name(),
                command.heldOn(),
                command.audienceCount(),
                desk.office().accountName());
        events.add(event, place.path());
        desk.about(event.id(), event.title(), place.path(), null);
        return event;
    }
}
