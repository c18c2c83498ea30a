<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message numerus="yes">
        <source>%n save(s) kept that do not count</source>
        <translation>
            <numerusform>%n save kept that does not count</numerusform>
            <numerusform>%n saves kept that do not count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message numerus="yes">
        <source>%n file(s) wait to be decided about</source>
        <translation>
            <numerusform>%n file waits to be decided about</numerusform>
            <numerusform>%n files wait to be decided about</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringingInPage</name>
    <message numerus="yes">
        <source>%n file(s) kept with the case.</source>
        <translation>
            <numerusform>%n file kept with the case.</numerusform>
            <numerusform>%n files kept with the case.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) noted by reference; the copies here are destroyed.</source>
        <translation>
            <numerusform>%n file noted by reference; the copy here is destroyed.</numerusform>
            <numerusform>%n files noted by reference; the copies here are destroyed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) will be destroyed here; the originals stay.</source>
        <translation>
            <numerusform>%n copy will be destroyed here; the original stays.</numerusform>
            <numerusform>%n copies will be destroyed here; the originals stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) will be destroyed here, and never copied again.</source>
        <translation>
            <numerusform>%n copy will be destroyed here, and never copied again.</numerusform>
            <numerusform>%n copies will be destroyed here, and never copied again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) nobody decided about will be destroyed here.</source>
        <translation>
            <numerusform>%n copy nobody decided about will be destroyed here.</numerusform>
            <numerusform>%n copies nobody decided about will be destroyed here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will not be copied.</source>
        <translation>
            <numerusform>%n file will not be copied.</numerusform>
            <numerusform>%n files will not be copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertifyingPage</name>
    <message numerus="yes">
        <source>%n save(s) wait for it</source>
        <translation>
            <numerusform>%n save waits for it</numerusform>
            <numerusform>%n saves wait for it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) that waited count too.</source>
        <translation>
            <numerusform>%n save that waited counts too.</numerusform>
            <numerusform>%n saves that waited count too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n change not sent yet</numerusform>
            <numerusform>%n changes not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline, %n not sent yet</source>
        <translation>
            <numerusform>Offline, %n not sent yet</numerusform>
            <numerusform>Offline, %n not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n not sent yet</numerusform>
            <numerusform>%n not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not confirmed yet</source>
        <translation>
            <numerusform>%n not confirmed yet</numerusform>
            <numerusform>%n not confirmed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept aside</source>
        <translation>
            <numerusform>%n file kept aside</numerusform>
            <numerusform>%n files kept aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n day(s) ago</source>
        <translation>
            <numerusform>Confirmed %n day ago</numerusform>
            <numerusform>Confirmed %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) sent</source>
        <translation>
            <numerusform>%n change sent</numerusform>
            <numerusform>%n changes sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%n received</numerusform>
            <numerusform>%n received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmed</numerusform>
            <numerusform>%n confirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to go, {size}</source>
        <translation>
            <numerusform>%n file to go, {size}</numerusform>
            <numerusform>%n files to go, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to come, {size}</source>
        <translation>
            <numerusform>%n file to come, {size}</numerusform>
            <numerusform>%n files to come, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only texts go over this line. %n attached file(s) wait for a better one.</source>
        <translation>
            <numerusform>Only texts go over this line. %n attached file waits for a better one.</numerusform>
            <numerusform>Only texts go over this line. %n attached files wait for a better one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of files received</source>
        <translation>
            <numerusform>%n part of files received</numerusform>
            <numerusform>%n parts of files received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n answer</numerusform>
            <numerusform>%n answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message numerus="yes">
        <source>%n hidden file(s) or link(s) left out of the list.</source>
        <translation>
            <numerusform>%n hidden file or link left out of the list.</numerusform>
            <numerusform>%n hidden files or links left out of the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not copied.</source>
        <translation>
            <numerusform>%n file not copied.</numerusform>
            <numerusform>%n files not copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied, encrypted and compared. The phone or card can be taken out.</source>
        <translation>
            <numerusform>%n file copied, encrypted and compared. The phone or card can be taken out.</numerusform>
            <numerusform>%n files copied, encrypted and compared. The phone or card can be taken out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>Received: %n change(s).</source>
        <translation>
            <numerusform>Received: %n change.</numerusform>
            <numerusform>Received: %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headquarters has confirmed %n more of yours.</source>
        <translation>
            <numerusform>Headquarters has confirmed %n more of yours.</numerusform>
            <numerusform>Headquarters has confirmed %n more of yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent: %n change(s), {size}.</source>
        <translation>
            <numerusform>Sent: %n change, {size}.</numerusform>
            <numerusform>Sent: %n changes, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are not yours to keep and were taken away; headquarters has them.</source>
        <translation>
            <numerusform>%n record is not yours to keep and was taken away; headquarters has it.</numerusform>
            <numerusform>%n records are not yours to keep and were taken away; headquarters has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken in; see below.</source>
        <translation>
            <numerusform>%n file could not be taken in; see below.</numerusform>
            <numerusform>%n files could not be taken in; see below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered: %n file(s), {size}.</source>
        <translation>
            <numerusform>Answered: %n file, {size}.</numerusform>
            <numerusform>Answered: %n files, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are kept and do not count.</source>
        <translation>
            <numerusform>%n of them is kept and does not count.</numerusform>
            <numerusform>%n of them are kept and do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours never went out yet.</source>
        <translation>
            <numerusform>%n change of yours never went out yet.</numerusform>
            <numerusform>%n changes of yours never went out yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) went out and wait for headquarters to confirm.</source>
        <translation>
            <numerusform>%n change went out and waits for headquarters to confirm.</numerusform>
            <numerusform>%n changes went out and wait for headquarters to confirm.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received of attached files: %n part(s).</source>
        <translation>
            <numerusform>Received of attached files: %n part.</numerusform>
            <numerusform>Received of attached files: %n parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) had no room; everything else is there. Take a larger stick, or exchange again when this one has been there and back.</source>
        <translation>
            <numerusform>%n attached file had no room; everything else is there. Take a larger stick, or exchange again when this one has been there and back.</numerusform>
            <numerusform>%n attached files had no room; everything else is there. Take a larger stick, or exchange again when this one has been there and back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headquarters does not have %n attached file(s) yet: {size}.</source>
        <translation>
            <numerusform>Headquarters does not have %n attached file yet: {size}.</numerusform>
            <numerusform>Headquarters does not have %n attached files yet: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) come with the next exchanges: {size}.</source>
        <translation>
            <numerusform>%n attached file comes with the next exchanges: {size}.</numerusform>
            <numerusform>%n attached files come with the next exchanges: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s disk has no room for %n attached file(s). Make room, then exchange.</source>
        <translation>
            <numerusform>This computer&apos;s disk has no room for %n attached file. Make room, then exchange.</numerusform>
            <numerusform>This computer&apos;s disk has no room for %n attached files. Make room, then exchange.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large attached file(s) come when you ask for them on their page.</source>
        <translation>
            <numerusform>%n large attached file comes when you ask for it on its page.</numerusform>
            <numerusform>%n large attached files come when you ask for them on their pages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), saved where you may not write, do not count and are no longer kept here.</source>
        <translation>
            <numerusform>%n change, saved where you may not write, does not count and is no longer kept here.</numerusform>
            <numerusform>%n changes, saved where you may not write, do not count and are no longer kept here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Much came lately: up to %n more are still being read in.</source>
        <translation>
            <numerusform>Much came lately: up to %n more is still being read in.</numerusform>
            <numerusform>Much came lately: up to %n more are still being read in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n colleague(s) wait for your call</source>
        <translation>
            <numerusform>%n colleague waits for your call</numerusform>
            <numerusform>%n colleagues wait for your call</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken in</source>
        <translation>
            <numerusform>%n file could not be taken in</numerusform>
            <numerusform>%n files could not be taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No room here for %n attached file(s)</source>
        <translation>
            <numerusform>No room here for %n attached file</numerusform>
            <numerusform>No room here for %n attached files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n change not sent yet</numerusform>
            <numerusform>%n changes not sent yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) kept that do not count</source>
        <translation>
            <numerusform>%n save kept that does not count</numerusform>
            <numerusform>%n saves kept that do not count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdlePanel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message numerus="yes">
        <source>Reading %n record(s) before the list can be arranged…</source>
        <translation>
            <numerusform>Reading %n record before the list can be arranged…</numerusform>
            <numerusform>Reading %n records before the list can be arranged…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListedCard</name>
    <message numerus="yes">
        <source>%n file(s) to copy</source>
        <translation>
            <numerusform>%n file to copy</numerusform>
            <numerusform>%n files to copy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked, which stay where they are</source>
        <translation>
            <numerusform>%n marked, which stays where it is</numerusform>
            <numerusform>%n marked, which stay where they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MassIntakePage</name>
    <message numerus="yes">
        <source>%n person(s) entered</source>
        <translation>
            <numerusform>%n person entered</numerusform>
            <numerusform>%n people entered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message numerus="yes">
        <source>%n minor(s) today</source>
        <translation>
            <numerusform>%n minor today</numerusform>
            <numerusform>%n minors today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presumed to be</source>
        <translation>
            <numerusform>%n presumed to be one</numerusform>
            <numerusform>%n presumed to be minors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown age</source>
        <translation>
            <numerusform>%n of unknown age</numerusform>
            <numerusform>%n of unknown age</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) copied, for one minute.</source>
        <translation>
            <numerusform>%n code copied, for one minute.</numerusform>
            <numerusform>%n codes copied, for one minute.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message numerus="yes">
        <source>%n file(s) may show abuse: not copied, left where they are.</source>
        <translation>
            <numerusform>%n file may show abuse: not copied, left where it is.</numerusform>
            <numerusform>%n files may show abuse: not copied, left where they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message numerus="yes">
        <source>And %n more, on the page of tasks.</source>
        <translation>
            <numerusform>And %n more, on the page of tasks.</numerusform>
            <numerusform>And %n more, on the page of tasks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message numerus="yes">
        <source>And %n more, due after these.</source>
        <translation>
            <numerusform>And %n more, due after these.</numerusform>
            <numerusform>And %n more, due after these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None is yours. Choose Everybody&apos;s to see %n that colleagues do.</source>
        <translation>
            <numerusform>None is yours. Choose Everybody&apos;s to see %n that a colleague does.</numerusform>
            <numerusform>None is yours. Choose Everybody&apos;s to see %n that colleagues do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThereCard</name>
    <message numerus="yes">
        <source>%n file(s) copied here and compared. Whoever owns the phone may remove them there; this program never deletes anything on it.</source>
        <translation>
            <numerusform>%n file copied here and compared. Whoever owns the phone may remove it there; this program never deletes anything on it.</numerusform>
            <numerusform>%n files copied here and compared. Whoever owns the phone may remove them there; this program never deletes anything on it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message numerus="yes">
        <source>{shown} of %n entries, the latest first</source>
        <translation>
            <numerusform>{shown} of %n entry, the latest first</numerusform>
            <numerusform>{shown} of %n entries, the latest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries, the latest first</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries, the latest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ToMend</name>
    <message numerus="yes">
        <source>%n field(s) to mend:</source>
        <translation>
            <numerusform>%n field to mend:</numerusform>
            <numerusform>%n fields to mend:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypeCard</name>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Show all %n</numerusform>
            <numerusform>Show all %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message numerus="yes">
        <source>%n field(s) filled in</source>
        <translation>
            <numerusform>%n field filled in</numerusform>
            <numerusform>%n fields filled in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WipePanel</name>
    <message numerus="yes">
        <source>%n change(s) that nobody else has would be gone.</source>
        <translation>
            <numerusform>%n change that nobody else has would be gone.</numerusform>
            <numerusform>%n changes that nobody else has would be gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) that nobody else has would be gone.</source>
        <translation>
            <numerusform>%n attached file that nobody else has would be gone.</numerusform>
            <numerusform>%n attached files that nobody else has would be gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) with unsent work lie beside it, and stay.</source>
        <translation>
            <numerusform>%n sealed file with unsent work lies beside it, and stays.</numerusform>
            <numerusform>%n sealed files with unsent work lie beside it, and stay.</numerusform>
        </translation>
    </message>
</context>
</TS>
