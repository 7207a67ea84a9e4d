package org.zhucun.fieldwork.campaign;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.fieldwork.WorkState;
import org.zhucun.kernel.DomainException;

/** 行动进展: a state, or a balance that is cleared to zero. */
@Entity
@Table(name = "campaign_entry")
class CampaignEntry {
    @Id
    UUID id;

    UUID campaignId;
    UUID itemId;
    UUID teamId;
    String teamName;

    @Enumerated(EnumType.STRING)
    WorkState state;

    Integer opening;
    Integer cleared;
    String note;
    LocalDate reportedOn;
    String reportedBy;
    String regionPath;

    @Version
    long version;

    protected CampaignEntry() {}

    void report(CampaignKind kind, CampaignCommands.ReportCampaignEntry said, LocalDate on, String by) {
        if (kind == CampaignKind.CLEAR_TO_ZERO) {
            balance(said);
        } else {
            if (said.state() == null) {
                throw DomainException.invalid("/state", "fieldwork.campaign.state");
            }
            state = said.state();
        }
        note = said.note();
        reportedOn = on;
        reportedBy = by;
    }

    /** 清零: what is left is what there was less what is done, and only nothing is zero. */
    private void balance(CampaignCommands.ReportCampaignEntry said) {
        if (said.opening() == null || said.cleared() == null) {
            throw DomainException.invalid(
                    said.opening() == null ? "/opening" : "/cleared", "fieldwork.campaign.balance");
        }
        if (said.cleared() > said.opening()) {
            throw DomainException.invalid("/cleared", "fieldwork.campaign.more");
        }
        opening = said.opening();
        cleared = said.cleared();
        state = cleared.equals(opening) ? WorkState.DONE : cleared == 0 ? WorkState.NOT_STARTED : WorkState.IN_PROGRESS;
    }
}
