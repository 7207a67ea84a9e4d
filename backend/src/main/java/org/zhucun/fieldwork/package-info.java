/**
 * 驻村工作: what teams do in their villages and how it is known without asking twice (groups G, H, P): plans of the four duties, campaigns,
 * short reports at the cadence of the rules, notices, household work, money and projects. Nobody is ranked, no photo is asked for.
 * Stands on the team's floor and on command, whose tasks and household helpers it does not keep a second time.
 */
package org.zhucun.fieldwork;
