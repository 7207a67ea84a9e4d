/**
 * 组织机构: the organization departments, stationing offices, sending units, townships and stations, in two trees: the region that
 * manages an entry, and the line of command of the units ({@code unit_path}). A directory that every office reads. Floor 2.
 */
package org.zhucun.organization;
