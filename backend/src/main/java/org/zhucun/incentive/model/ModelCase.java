package org.zhucun.incentive.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.incentive.merit.MeritDesk.Honored;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 先进典型: what a cadre or a team did well, told so that others can do it too. */
@Entity
@Table(name = "model_case")
class ModelCase {
    @Id
    UUID id;

    String title;
    String summary;
    String material;
    UUID cadreId;
    UUID teamId;
    String subjectName;
    LocalDate recordedOn;
    LocalDate publishedOn;
    String publishedWhere;
    String recordedByName;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected ModelCase() {}

    ModelCase(ModelCaseCommands.RecordModelCase said, Honored whom, Office by, LocalDate today) {
        id = Ids.next();
        title = said.title().strip();
        summary = said.summary().strip();
        material = said.material().strip();
        cadreId = said.cadreId();
        teamId = said.teamId();
        subjectName = whom.name();
        recordedOn = today;
        recordedByName = by.accountName();
        regionPath = whom.regionPath();
        unitPath = whom.unitPath();
    }

    void publish(ModelCaseCommands.PublishModelCase said) {
        if (publishedOn != null) {
            throw new DomainException(ProblemType.STATE_CONFLICT, "incentive.case.published", publishedOn);
        }
        publishedOn = said.on();
        publishedWhere = said.where().strip();
    }
}
