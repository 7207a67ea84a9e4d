/**
 * 组织体系: who leads, keeps house and answers for the work in a region (group A): leading groups and their offices, stationing offices,
 * township stations, task groups, brigade leaders and general captains, contacts and pairings, dispatch meetings, and the annual list of
 * key tasks. Names of organs are data with dates; what is over is ended, never deleted. Floor 4: uses teams and postings.
 */
package org.zhucun.command;
