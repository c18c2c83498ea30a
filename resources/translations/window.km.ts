<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="km" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Destroy everything here…</source>
        <translation>បំផ្លាញ​អ្វីៗ​ទាំងអស់​នៅ​ទីនេះ…</translation>
    </message>
    <message>
        <source>You came in with the printed code. Choose a new passphrase now.</source>
        <translation>អ្នក​បាន​ចូល​ដោយ​ប្រើ​កូដដែល​បាន​បោះពុម្ព។ សូម​ជ្រើសរើស​ឃ្លា​សម្ងាត់​ថ្មី​ឥឡូវនេះ។</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>លេខផ្ទៀងផ្ទាត់របស់អ្នក</translation>
    </message>
    <message>
        <source>Digits for headquarters</source>
        <translation>លេខ​សម្រាប់​ការិយាល័យ​កណ្ដាល</translation>
    </message>
    <message>
        <source>Telephone headquarters and read out these thirty digits. Until they have compared them, what you write here is kept but does not count for others.</source>
        <translation>សូម​ទូរស័ព្ទ​ទៅ​ការិយាល័យ​កណ្ដាល ហើយ​អាន​លេខ​សាមសិប​ខ្ទង់​នេះ។ មុនពេល​គេ​បាន​ផ្ទៀងផ្ទាត់​លេខ អ្វី​ដែល​អ្នក​សរសេរ​នៅ​ទីនេះ​ត្រូវបាន​រក្សាទុក ប៉ុន្តែ​មិន​ទាន់​មាន​សុពលភាព​សម្រាប់​អ្នកដទៃ​ទេ។</translation>
    </message>
    <message>
        <source>Headquarters&apos; answer</source>
        <translation>ចម្លើយពីការិយាល័យកណ្ដាល</translation>
    </message>
    <message>
        <source>When headquarters has answered your request, enter their file here and the thirty digits they read out to you.</source>
        <translation>នៅពេល​ការិយាល័យ​កណ្ដាល​បាន​ឆ្លើយតប​សំណើ​របស់​អ្នក សូម​បញ្ចូល​ឯកសារ​របស់​គេ​នៅ​ទីនេះ ព្រមទាំង​លេខ​សាមសិប​ខ្ទង់​ដែល​គេ​បាន​អាន​ប្រាប់​អ្នក។</translation>
    </message>
    <message>
        <source>No request sent yet, or is it lost?</source>
        <translation>មិន​ទាន់​បាន​ផ្ញើ​សំណើ ឬ​សំណើ​បាន​បាត់?</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>ភាសា</translation>
    </message>
    <message>
        <source>Headquarters has answered, and the digits match: this is verified.</source>
        <translation>ការិយាល័យ​កណ្ដាល​បាន​ឆ្លើយតប ហើយ​លេខ​ត្រូវ​គ្នា៖ បាន​ផ្ទៀងផ្ទាត់​ហើយ។</translation>
    </message>
    <message>
        <source>Headquarters&apos; answer is taken, but stays unverified: without the digits, nobody can be sure whose answer it is.</source>
        <translation>បាន​ទទួល​ចម្លើយ​ពី​ការិយាល័យ​កណ្ដាល ប៉ុន្តែ​មិន​ទាន់​ផ្ទៀងផ្ទាត់​ទេ៖ បើ​គ្មាន​លេខ គ្មាន​នរណា​អាច​ដឹង​ច្បាស់​ថា​ជា​ចម្លើយ​របស់​អ្នកណា​ឡើយ។</translation>
    </message>
    <message>
        <source>Waiting for headquarters</source>
        <translation>កំពុង​រង់ចាំ​ការិយាល័យ​កណ្ដាល</translation>
    </message>
    <message>
        <source>Verified by headquarters</source>
        <translation>បាន​ផ្ទៀងផ្ទាត់​ដោយ​ការិយាល័យ​កណ្ដាល</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>មិនទាន់ផ្ទៀងផ្ទាត់</translation>
    </message>
</context>
<context>
    <name>AddingPage</name>
    <message>
        <source>Add to the case</source>
        <translation>បន្ថែមទៅក្នុងករណី</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>បន្ថែម</translation>
    </message>
    <message>
        <source>What can be added</source>
        <translation>អ្វីដែលអាចបន្ថែមបាន</translation>
    </message>
    <message>
        <source>A few letters of what you look for…</source>
        <translation>អក្សរ​ពីរ​បី​តួ​នៃ​អ្វី​ដែល​អ្នក​ស្វែងរក…</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>អ្វីដែលត្រូវស្វែងរក</translation>
    </message>
    <message>
        <source>Nothing is called so. Try fewer letters.</source>
        <translation>គ្មាន​អ្វី​មាន​ឈ្មោះ​បែប​នេះ​ទេ។ សូម​សាកល្បង​ដោយ​ប្រើ​អក្សរ​តិច​ជាង​នេះ។</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Use a few words, avoid common phrases.</source>
        <translation>សូម​ប្រើ​ពាក្យ​ពីរ​បី ហើយ​ចៀសវាង​ឃ្លា​ដែល​គេ​និយម​ប្រើ។</translation>
    </message>
    <message>
        <source>No need for symbols, digits, or uppercase letters.</source>
        <translation>មិន​ចាំបាច់​មាន​និមិត្តសញ្ញា លេខ ឬ​អក្សរ​ធំ​ទេ។</translation>
    </message>
    <message>
        <source>Add another word or two. Uncommon words are better.</source>
        <translation>សូម​បន្ថែម​ពាក្យ​មួយ​ឬ​ពីរ​ទៀត។ ពាក្យ​ដែល​គេ​កម្រ​ប្រើ​គឺ​ល្អ​ជាង។</translation>
    </message>
    <message>
        <source>Straight rows of keys are easy to guess.</source>
        <translation>គ្រាប់​ចុច​ជា​ជួរត្រង់​ងាយ​ទាយ​ណាស់។</translation>
    </message>
    <message>
        <source>Short keyboard patterns are easy to guess.</source>
        <translation>លំនាំ​ខ្លីៗ​លើ​ក្ដារចុច​ងាយ​ទាយ​ណាស់។</translation>
    </message>
    <message>
        <source>Use a longer keyboard pattern with more turns.</source>
        <translation>សូម​ប្រើ​លំនាំ​លើ​ក្ដារចុច​ឱ្យ​វែង​ជាង​នេះ និង​បត់​ច្រើន​ជាង​នេះ។</translation>
    </message>
    <message>
        <source>Repeats like &quot;aaa&quot; are easy to guess.</source>
        <translation>ការសរសេរ​ដដែលៗ​ដូចជា &quot;aaa&quot; ងាយ​ទាយ​ណាស់។</translation>
    </message>
    <message>
        <source>Repeats like &quot;abcabcabc&quot; are only slightly harder to guess than &quot;abc&quot;.</source>
        <translation>ការសរសេរ​ដដែលៗ​ដូចជា &quot;abcabcabc&quot; ពិបាក​ទាយ​ជាង &quot;abc&quot; តែ​បន្តិច​ប៉ុណ្ណោះ។</translation>
    </message>
    <message>
        <source>Avoid repeated words and characters.</source>
        <translation>សូម​ចៀសវាង​ពាក្យ និង​តួ​អក្សរ​ដដែលៗ។</translation>
    </message>
    <message>
        <source>Sequences like &quot;abc&quot; or &quot;6543&quot; are easy to guess.</source>
        <translation>អក្សរ​ឬ​លេខ​តគ្នា​ដូចជា &quot;abc&quot; ឬ &quot;6543&quot; ងាយ​ទាយ​ណាស់។</translation>
    </message>
    <message>
        <source>Avoid sequences.</source>
        <translation>សូមចៀសវាងអក្សរឬលេខតគ្នា។</translation>
    </message>
    <message>
        <source>Recent years are easy to guess.</source>
        <translation>ឆ្នាំថ្មីៗនេះងាយទាយណាស់។</translation>
    </message>
    <message>
        <source>Avoid recent years.</source>
        <translation>សូមចៀសវាងឆ្នាំថ្មីៗនេះ។</translation>
    </message>
    <message>
        <source>Avoid years that are associated with you.</source>
        <translation>សូម​ចៀសវាង​ឆ្នាំ​ដែល​ពាក់ព័ន្ធ​នឹង​អ្នក។</translation>
    </message>
    <message>
        <source>Dates are often easy to guess.</source>
        <translation>កាលបរិច្ឆេទ​ច្រើន​តែ​ងាយ​ទាយ។</translation>
    </message>
    <message>
        <source>Avoid dates and years that are associated with you.</source>
        <translation>សូម​ចៀសវាង​កាលបរិច្ឆេទ និង​ឆ្នាំ​ដែល​ពាក់ព័ន្ធ​នឹង​អ្នក។</translation>
    </message>
    <message>
        <source>This is a top-10 common password.</source>
        <translation>ពាក្យ​សម្ងាត់​នេះ​ស្ថិត​ក្នុង​ចំណោម 10 ដែល​គេ​ប្រើ​ច្រើន​ជាង​គេ។</translation>
    </message>
    <message>
        <source>This is a top-100 common password.</source>
        <translation>ពាក្យ​សម្ងាត់​នេះ​ស្ថិត​ក្នុង​ចំណោម 100 ដែល​គេ​ប្រើ​ច្រើន​ជាង​គេ។</translation>
    </message>
    <message>
        <source>This is a very common password.</source>
        <translation>ពាក្យ​សម្ងាត់​នេះ​គេ​ប្រើ​ញឹកញាប់​ណាស់។</translation>
    </message>
    <message>
        <source>This is similar to a commonly used password.</source>
        <translation>ពាក្យ​នេះ​ស្រដៀង​នឹង​ពាក្យ​សម្ងាត់​ដែល​គេ​ប្រើ​ញឹកញាប់។</translation>
    </message>
    <message>
        <source>A word by itself is easy to guess.</source>
        <translation>ពាក្យ​តែមួយម៉ាត់​ងាយ​ទាយ​ណាស់។</translation>
    </message>
    <message>
        <source>Names and surnames by themselves are easy to guess.</source>
        <translation>ឈ្មោះ ឬ​នាមត្រកូល​តែ​ម្យ៉ាង​ងាយ​ទាយ​ណាស់។</translation>
    </message>
    <message>
        <source>Common names and surnames are easy to guess.</source>
        <translation>ឈ្មោះ និង​នាមត្រកូល​ដែល​គេ​ប្រើ​ញឹកញាប់​ងាយ​ទាយ​ណាស់។</translation>
    </message>
    <message>
        <source>Capitalization doesn&apos;t help very much.</source>
        <translation>ការប្រើ​អក្សរ​ធំ​មិន​សូវ​ជួយ​ទេ។</translation>
    </message>
    <message>
        <source>All-uppercase is almost as easy to guess as all-lowercase.</source>
        <translation>អក្សរ​ធំ​ទាំងអស់​ងាយ​ទាយ​ស្ទើរតែ​ដូច​អក្សរ​តូច​ទាំងអស់។</translation>
    </message>
    <message>
        <source>Reversed words aren&apos;t much harder to guess.</source>
        <translation>ពាក្យ​សរសេរ​ត្រឡប់​ក្រោយ​មិន​ពិបាក​ទាយ​ប៉ុន្មាន​ទេ។</translation>
    </message>
    <message>
        <source>Predictable substitutions like &apos;@&apos; instead of &apos;a&apos; don&apos;t help very much.</source>
        <translation>ការ​ជំនួស​ដែល​គេ​ដឹង​ជាមុន ដូចជា &apos;@&apos; ជំនួស &apos;a&apos; មិន​សូវ​ជួយ​ទេ។</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n ឆ្នាំ</numerusform>
            <numerusform>%n ឆ្នាំ</numerusform>
        </translation>
    </message>
    <message>
        <source>Too easy to guess</source>
        <translation>ងាយទាយពេក</translation>
    </message>
    <message>
        <source>Not yet enough</source>
        <translation>មិនទាន់គ្រប់គ្រាន់</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>ល្អ</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>រឹងមាំ</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>ប៉ុន្មាននាទី</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ប៉ុន្មានម៉ោង</translation>
    </message>
    <message>
        <source>days or months</source>
        <translation>ប៉ុន្មានថ្ងៃ ឬប៉ុន្មានខែ</translation>
    </message>
    <message>
        <source>more than a hundred years</source>
        <translation>ជាងមួយរយឆ្នាំ</translation>
    </message>
    <message>
        <source>Somebody who takes this computer would need: {time}.</source>
        <translation>អ្នក​ដែល​យក​កុំព្យូទ័រ​នេះ​ទៅ នឹង​ត្រូវ​ចំណាយ​ពេល៖ {time}។</translation>
    </message>
</context>
<context>
    <name>Against</name>
    <message>
        <source>Put back</source>
        <translation>ដាក់ត្រឡប់វិញ</translation>
    </message>
    <message>
        <source>What I had typed</source>
        <translation>អ្វីដែលខ្ញុំបានវាយ</translation>
    </message>
    <message>
        <source>Saved: {value}</source>
        <translation>បានរក្សាទុក៖ {value}</translation>
    </message>
    <message>
        <source>Saved: –</source>
        <translation>បានរក្សាទុក៖ –</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>មិត្តរួមការងារម្នាក់</translation>
    </message>
    <message>
        <source>{who} wrote here while you did, {when}: {value}</source>
        <translation>{who} បាន​សរសេរ​នៅ​ទីនេះ​ពេល​អ្នក​កំពុង​សរសេរ {when}៖ {value}</translation>
    </message>
    <message>
        <source>{who} changed this while the form was open, {when}.</source>
        <translation>{who} បាន​ប្ដូរ​វា​ពេល​ទម្រង់​នៅ​បើក {when}។</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>យករបស់គេ</translation>
    </message>
    <message>
        <source>Mine is to stand</source>
        <translation>រក្សារបស់ខ្ញុំ</translation>
    </message>
</context>
<context>
    <name>AgeEditor</name>
    <message>
        <source>16, about 16, 14-16</source>
        <translation>16, ~16, 14-16</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>នៅថ្ងៃណា</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>ដឹងតាមរបៀបណា</translation>
    </message>
    <message>
        <source>Under 18 today.</source>
        <translation>ថ្ងៃ​នេះ​អាយុ​ក្រោម 18 ឆ្នាំ។</translation>
    </message>
    <message>
        <source>18 or older today.</source>
        <translation>ថ្ងៃ​នេះ​អាយុ 18 ឆ្នាំ ឬ​លើស។</translation>
    </message>
    <message>
        <source>In doubt, so presumed under 18 today.</source>
        <translation>មាន​ការសង្ស័យ ដូច្នេះ​សន្មត​ថា​ថ្ងៃ​នេះ​អាយុ​ក្រោម 18 ឆ្នាំ។</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>The file from headquarters</source>
        <translation>ឯកសារពីការិយាល័យកណ្ដាល</translation>
    </message>
    <message>
        <source>Open my work</source>
        <translation>បើកការងាររបស់ខ្ញុំ</translation>
    </message>
    <message>
        <source>2. When they have answered</source>
        <translation>2. នៅពេលគេបានឆ្លើយតប</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>ឃ្លាសម្ងាត់ថ្មី</translation>
    </message>
    <message>
        <source>The one that you chose when you made the request.</source>
        <translation>ឃ្លា​ដែល​អ្នក​បាន​ជ្រើសរើស​ពេល​ធ្វើ​សំណើ។</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>The file from headquarters</source>
        <translation>ឯកសារពីការិយាល័យកណ្ដាល</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>បញ្ចូលចម្លើយ</translation>
    </message>
    <message>
        <source>Headquarters&apos; thirty digits</source>
        <translation>លេខ​សាមសិប​ខ្ទង់​របស់​ការិយាល័យ​កណ្ដាល</translation>
    </message>
    <message>
        <source>They read them out on the telephone. Without them the answer is taken, but stays marked as unverified.</source>
        <translation>គេ​អាន​លេខ​នេះ​ប្រាប់​តាម​ទូរស័ព្ទ។ បើ​គ្មាន​លេខ ចម្លើយ​ត្រូវបាន​ទទួល ប៉ុន្តែ​នៅតែ​សម្គាល់​ថា​មិន​ទាន់​ផ្ទៀងផ្ទាត់។</translation>
    </message>
    <message>
        <source>Choose the file that headquarters sent.</source>
        <translation>សូម​ជ្រើសរើស​ឯកសារ​ដែល​ការិយាល័យ​កណ្ដាល​បាន​ផ្ញើ​មក។</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>Choose what is to stand</source>
        <translation>ជ្រើសរើស​អ្វី​ដែល​ត្រូវ​រក្សា</translation>
    </message>
    <message>
        <source>Two people wrote apart: {fields}. Both texts are kept; one is shown here.</source>
        <translation>មនុស្ស​ពីរ​នាក់​បាន​សរសេរ​ដាច់​ពី​គ្នា៖ {fields}។ អត្ថបទ​ទាំង​ពីរ​ត្រូវបាន​រក្សាទុក ហើយ​មួយ​បង្ហាញ​នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>See what was written</source>
        <translation>មើលអ្វីដែលបានសរសេរ</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) kept that do not count</source>
        <translation>
            <numerusform>បាន​រក្សាទុក %n លើក​ដែល​មិន​មាន​សុពលភាព</numerusform>
            <numerusform>បាន​រក្សាទុក %n លើក​ដែល​មិន​មាន​សុពលភាព</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>New passphrase</source>
        <translation>ឃ្លាសម្ងាត់ថ្មី</translation>
    </message>
    <message>
        <source>Where to save the file</source>
        <translation>កន្លែងត្រូវរក្សាទុកឯកសារ</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>រក្សាទុកសំណើ</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>លេខផ្ទៀងផ្ទាត់របស់អ្នក</translation>
    </message>
    <message>
        <source>Send the file to headquarters by any way there is. Then telephone, and read out these thirty digits: without them nobody can open it.</source>
        <translation>សូម​ផ្ញើ​ឯកសារ​ទៅ​ការិយាល័យ​កណ្ដាល​តាម​វិធី​ណា​ក៏​បាន។ បន្ទាប់មក​សូម​ទូរស័ព្ទ ហើយ​អាន​លេខ​សាមសិប​ខ្ទង់​នេះ៖ បើ​គ្មាន​លេខ គ្មាន​នរណា​អាច​បើក​វា​បាន​ទេ។</translation>
    </message>
    <message>
        <source>1. Ask headquarters</source>
        <translation>1. សួរការិយាល័យកណ្ដាល</translation>
    </message>
    <message>
        <source>Choose the passphrase that is to open your work when they have answered.</source>
        <translation>សូម​ជ្រើសរើស​ឃ្លា​សម្ងាត់​សម្រាប់​បើក​ការងារ​របស់​អ្នក ពេល​គេ​បាន​ឆ្លើយតប។</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ឯកសារ</translation>
    </message>
    <message>
        <source>The file is saved: {path}</source>
        <translation>បានរក្សាទុកឯកសារ៖ {path}</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Cancel</source>
        <translation>បោះបង់</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>សូមបំពេញត្រង់នេះ។</translation>
    </message>
</context>
<context>
    <name>AttachedHere</name>
    <message>
        <source>Attach…</source>
        <translation>ភ្ជាប់…</translation>
    </message>
    <message>
        <source>Attached to this</source>
        <translation>ភ្ជាប់ជាមួយកំណត់ត្រានេះ</translation>
    </message>
    <message>
        <source>Attach a file to this</source>
        <translation>ភ្ជាប់​ឯកសារ​ជាមួយ​កំណត់ត្រា​នេះ</translation>
    </message>
</context>
<context>
    <name>AttachmentPage</name>
    <message>
        <source>All that is written of it</source>
        <translation>អ្វីៗ​ទាំងអស់​ដែល​បាន​សរសេរ​អំពី​ឯកសារ​នេះ</translation>
    </message>
    <message>
        <source>Bring it here</source>
        <translation>យក​វា​មក​ទីនេះ</translation>
    </message>
    <message>
        <source>Show the small picture</source>
        <translation>បង្ហាញរូបភាពតូច</translation>
    </message>
    <message>
        <source>Open it here</source>
        <translation>បើកនៅទីនេះ</translation>
    </message>
    <message>
        <source>Files of this kind cannot be opened here. To look at one, hand it out first.</source>
        <translation>ឯកសារ​ប្រភេទ​នេះ​មិន​អាច​បើក​នៅ​ទីនេះ​បាន​ទេ។ ដើម្បី​មើល សូម​ប្រគល់​វា​ចេញ​ជាមុន​សិន។</translation>
    </message>
    <message>
        <source>Compare with what was signed</source>
        <translation>ប្រៀបធៀប​នឹង​អ្វី​ដែល​បាន​ចុះហត្ថលេខា</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>ប្រគល់ចេញ…</translation>
    </message>
    <message>
        <source>{size} · the number by which it is known again: {number}</source>
        <translation>{size} · លេខ​សម្រាប់​ស្គាល់​វា​ម្ដងទៀត៖ {number}</translation>
    </message>
    <message>
        <source>In a report of experts: {name}</source>
        <translation>ក្នុង​របាយការណ៍​អ្នក​ជំនាញ៖ {name}</translation>
    </message>
    <message>
        <source>The file is here now.</source>
        <translation>ឯកសារ​មាន​នៅ​ទីនេះ​ហើយ។</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>បិទវា</translation>
    </message>
    <message>
        <source>The small picture</source>
        <translation>រូបភាពតូច</translation>
    </message>
    <message>
        <source>The file is, byte for byte, what was signed.</source>
        <translation>ឯកសារ​នេះ​ដូចគ្នា​បេះបិទ​នឹង​អ្វី​ដែល​បាន​ចុះហត្ថលេខា។</translation>
    </message>
    <message>
        <source>Stopped. No copy was left; that it was begun is recorded.</source>
        <translation>បាន​បញ្ឈប់។ មិន​បាន​ទុក​ច្បាប់​ចម្លង​ទេ ប៉ុន្តែ​បាន​កត់ត្រា​ថា​បាន​ចាប់ផ្ដើម។</translation>
    </message>
    <message>
        <source>Handed out, and recorded. From now on nothing here protects that copy.</source>
        <translation>បាន​ប្រគល់​ចេញ និង​បាន​កត់ត្រា។ ពី​ពេលនេះ​ទៅ គ្មាន​អ្វី​នៅ​ទីនេះ​ការពារ​ច្បាប់​ចម្លង​នោះ​ទេ។</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>បញ្ឈប់</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>កំពុងអានឯកសារ…</translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>From a phone or card…</source>
        <translation>ពីទូរស័ព្ទ ឬកាត…</translation>
    </message>
    <message>
        <source>Nothing yet. A file or folder dropped on this page is attached to the case.</source>
        <translation>មិន​ទាន់​មាន​អ្វី​ទេ។ ឯកសារ​ឬ​ថត​ដែល​ទម្លាក់​លើ​ទំព័រ​នេះ ត្រូវបាន​ភ្ជាប់​ទៅ​ករណី។</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait to be decided about</source>
        <translation>
            <numerusform>ឯកសារ %n រង់ចាំ​ការសម្រេច</numerusform>
            <numerusform>ឯកសារ %n រង់ចាំ​ការសម្រេច</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttemptsCard</name>
    <message>
        <source>Attempts</source>
        <translation>ការប៉ុនប៉ង</translation>
    </message>
    <message>
        <source>Knew of every one beforehand: {who}</source>
        <translation>បាន​ដឹង​ជាមុន​រាល់​លើក៖ {who}</translation>
    </message>
    <message>
        <source>Nobody was told of every one beforehand, as far as it is written.</source>
        <translation>តាម​ដែល​បាន​សរសេរ គ្មាន​នរណា​ត្រូវបាន​ប្រាប់​ជាមុន​រាល់​លើក​ទេ។</translation>
    </message>
    <message>
        <source>Attempt {number}</source>
        <translation>ការប៉ុនប៉ងលើកទី {number}</translation>
    </message>
    <message>
        <source>nobody is written down to have known of it</source>
        <translation>គ្មានកត់ត្រាថានរណាបានដឹង</translation>
    </message>
    <message>
        <source>knew before: {who}</source>
        <translation>បានដឹងជាមុន៖ {who}</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Where to put the safety copy</source>
        <translation>កន្លែង​ត្រូវ​ដាក់​ច្បាប់​ចម្លង​បម្រុង</translation>
    </message>
    <message>
        <source>Make a safety copy</source>
        <translation>ធ្វើច្បាប់ចម្លងបម្រុង</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>បញ្ឈប់</translation>
    </message>
    <message>
        <source>How much is copied</source>
        <translation>ចម្លងបានប៉ុន្មានហើយ</translation>
    </message>
    <message>
        <source>Safety copy</source>
        <translation>ច្បាប់ចម្លងបម្រុង</translation>
    </message>
    <message>
        <source>One encrypted file with all your work. It opens with the passphrase of today. Keep it away from this computer.</source>
        <translation>ឯកសារ​អ៊ិនគ្រីប​មួយ​ដែល​មាន​ការងារ​របស់​អ្នក​ទាំងអស់។ វា​បើក​ដោយ​ឃ្លា​សម្ងាត់​ថ្ងៃ​នេះ។ សូម​ទុក​វា​ឱ្យ​ឆ្ងាយ​ពី​កុំព្យូទ័រ​នេះ។</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ឯកសារ</translation>
    </message>
    <message>
        <source>The safety copy is made: {path}, {size}.</source>
        <translation>បាន​ធ្វើ​ច្បាប់​ចម្លង​បម្រុង៖ {path}, {size}។</translation>
    </message>
</context>
<context>
    <name>BringingInPage</name>
    <message>
        <source>From a phone, card or folder</source>
        <translation>ពីទូរស័ព្ទ កាត ឬថត</translation>
    </message>
    <message>
        <source>Done with this list</source>
        <translation>ចប់ជាមួយបញ្ជីនេះ</translation>
    </message>
    <message>
        <source>Throw away what is left</source>
        <translation>បោះចោលអ្វីដែលនៅសល់</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>រក្សាទុក</translation>
    </message>
    <message>
        <source>Choose the files on the sheet first.</source>
        <translation>សូម​ជ្រើសរើស​ឯកសារ​លើ​សន្លឹក​ជាមុន​សិន។</translation>
    </message>
    <message>
        <source>Keeping them with the case…</source>
        <translation>កំពុងរក្សាទុកជាមួយករណី…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept with the case.</source>
        <translation>
            <numerusform>បាន​រក្សាទុក​ឯកសារ %n ជាមួយ​ករណី។</numerusform>
            <numerusform>បាន​រក្សាទុក​ឯកសារ %n ជាមួយ​ករណី។</numerusform>
        </translation>
    </message>
    <message>
        <source>Noting them by reference…</source>
        <translation>កំពុងកត់ត្រាជាឯកសារយោង…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) noted by reference; the copies here are destroyed.</source>
        <translation>
            <numerusform>បាន​កត់ត្រា​ឯកសារ %n ជា​ឯកសារយោង ច្បាប់​ចម្លង​នៅ​ទីនេះ​ត្រូវបាន​បំផ្លាញ។</numerusform>
            <numerusform>បាន​កត់ត្រា​ឯកសារ %n ជា​ឯកសារ​យោង ច្បាប់​ចម្លង​នៅ​ទីនេះ​ត្រូវបាន​បំផ្លាញ។</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was done before that stays done.</source>
        <translation>បាន​បញ្ឈប់។ អ្វី​ដែល​បាន​ធ្វើ​មុន​នោះ​នៅ​ដដែល។</translation>
    </message>
    <message>
        <source>Recorded as evidence, by the number of the report alone.</source>
        <translation>បាន​កត់ត្រា​ជា​ភស្តុតាង ដោយ​លេខ​របាយការណ៍​តែ​ប៉ុណ្ណោះ។</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) will be destroyed here; the originals stay.</source>
        <translation>
            <numerusform>ច្បាប់​ចម្លង %n នឹង​ត្រូវបាន​បំផ្លាញ​នៅ​ទីនេះ ឯកសារ​ដើម​នៅ​ដដែល។</numerusform>
            <numerusform>ច្បាប់​ចម្លង %n នឹង​ត្រូវបាន​បំផ្លាញ​នៅ​ទីនេះ ឯកសារ​ដើម​នៅ​ដដែល។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) will be destroyed here, and never copied again.</source>
        <translation>
            <numerusform>ច្បាប់​ចម្លង %n នឹង​ត្រូវបាន​បំផ្លាញ​នៅ​ទីនេះ ហើយ​មិន​ចម្លង​ម្ដង​ទៀត​ឡើយ។</numerusform>
            <numerusform>ច្បាប់​ចម្លង %n នឹង​ត្រូវបាន​បំផ្លាញ​នៅ​ទីនេះ ហើយ​មិន​ចម្លង​ម្ដង​ទៀត​ឡើយ។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will not be copied.</source>
        <translation>
            <numerusform>ឯកសារ %n នឹង​មិន​ត្រូវបាន​ចម្លង​ទេ។</numerusform>
            <numerusform>ឯកសារ %n នឹង​មិន​ត្រូវបាន​ចម្លង​ទេ។</numerusform>
        </translation>
    </message>
    <message>
        <source>The copies here are destroyed. What is on the phone or card is untouched.</source>
        <translation>ច្បាប់​ចម្លង​នៅ​ទីនេះ​ត្រូវបាន​បំផ្លាញ​ហើយ។ អ្វី​ដែល​នៅលើ​ទូរស័ព្ទ​ឬ​កាត​នៅ​ដដែល។</translation>
    </message>
    <message>
        <source>Destroy these copies</source>
        <translation>បំផ្លាញ​ច្បាប់​ចម្លង​ទាំងនេះ</translation>
    </message>
    <message>
        <source>Leave them here</source>
        <translation>ទុកវានៅទីនេះ</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) nobody decided about will be destroyed here.</source>
        <translation>
            <numerusform>ច្បាប់​ចម្លង %n ដែល​គ្មាន​នរណា​សម្រេច នឹង​ត្រូវបាន​បំផ្លាញ​នៅ​ទីនេះ។</numerusform>
            <numerusform>ច្បាប់​ចម្លង %n ដែល​គ្មាន​នរណា​សម្រេច នឹង​ត្រូវបាន​បំផ្លាញ​នៅ​ទីនេះ។</numerusform>
        </translation>
    </message>
    <message>
        <source>This list is closed. Another phone or card can follow.</source>
        <translation>បញ្ជី​នេះ​បាន​បិទ​ហើយ។ អាច​បន្ត​ជាមួយ​ទូរស័ព្ទ​ឬ​កាត​ផ្សេង។</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Person</source>
        <translation>បុគ្គល</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>បន្ថែម៖ {what}</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>ច្រើនទៀត…</translation>
    </message>
    <message>
        <source>Add something else…</source>
        <translation>បន្ថែមអ្វីផ្សេងទៀត…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>ទិដ្ឋភាពទូទៅ</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>កែ</translation>
    </message>
    <message>
        <source>Edit the case</source>
        <translation>កែករណី</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>នរណាបានសរសេរអ្វី</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>People</source>
        <translation>បុគ្គល</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n ករណី</numerusform>
            <numerusform>%n ករណី</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a case</source>
        <translation>ចាប់ផ្ដើមករណី</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>មិនទាន់មានករណីទេ</translation>
    </message>
    <message>
        <source>Start one, or exchange with headquarters to receive those shared with you.</source>
        <translation>សូម​ចាប់ផ្ដើម​ករណី​មួយ ឬ​ផ្លាស់ប្ដូរ​ជាមួយ​ការិយាល័យ​កណ្ដាល ដើម្បី​ទទួល​ករណី​ដែល​ចែករំលែក​ជាមួយ​អ្នក។</translation>
    </message>
</context>
<context>
    <name>CertifyingPage</name>
    <message>
        <source>Colleagues to call</source>
        <translation>អ្នកត្រូវទូរស័ព្ទទៅ</translation>
    </message>
    <message>
        <source>These colleagues brought a safety copy back, work on a copied folder, or lost their passphrase. What they write from there counts once you have telephoned and compared thirty digits.</source>
        <translation>មិត្ត​រួម​ការងារ​ទាំង​នេះ​បាន​យក​ច្បាប់​ចម្លង​បម្រុង​មកវិញ ធ្វើការ​លើ​ថត​ដែល​បាន​ចម្លង ឬ​បាន​បាត់​ឃ្លា​សម្ងាត់។ អ្វី​ដែល​គេ​សរសេរ​ពី​ទីនោះ​នឹង​មាន​សុពលភាព បន្ទាប់ពី​អ្នក​បាន​ទូរស័ព្ទ និង​ផ្ទៀងផ្ទាត់​លេខ​សាមសិប​ខ្ទង់។</translation>
    </message>
    <message>
        <source>Waiting for a call</source>
        <translation>កំពុងរង់ចាំការទូរស័ព្ទ</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>គ្មាននរណារង់ចាំទេ។</translation>
    </message>
    <message>
        <source>The digits are the same</source>
        <translation>លេខដូចគ្នា</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>បោះបង់</translation>
    </message>
    <message>
        <source>Telephone them at a number you know, not one that came with the work. They find their digits on the page of their name, at the bottom of the navigation.</source>
        <translation>សូម​ទូរស័ព្ទ​ទៅ​គេ​តាម​លេខ​ដែល​អ្នក​ស្គាល់ មិន​មែន​លេខ​ដែល​មក​ជាមួយ​ការងារ​ទេ។ គេ​រកឃើញ​លេខ​របស់​គេ​នៅលើ​ទំព័រ​ឈ្មោះ​របស់​គេ នៅ​ខាងក្រោម​នៃ​បញ្ជី​ទំព័រ។</translation>
    </message>
    <message>
        <source>The thirty digits they read out</source>
        <translation>លេខសាមសិបខ្ទង់ដែលគេអាន</translation>
    </message>
    <message>
        <source>Blanks do not matter.</source>
        <translation>ចន្លោះមិនសំខាន់ទេ។</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) wait for it</source>
        <translation>
            <numerusform>ការ​រក្សាទុក %n លើក​កំពុង​រង់ចាំ</numerusform>
            <numerusform>ការរក្សាទុក %n លើក​កំពុង​រង់ចាំ</numerusform>
        </translation>
    </message>
    <message>
        <source>What it goes on from has not come here yet. It may still be right.</source>
        <translation>អ្វី​ដែល​នេះ​បន្ត​ពី មិន​ទាន់​មកដល់​ទីនេះ​ទេ។ វា​នៅតែ​អាច​ត្រឹមត្រូវ។</translation>
    </message>
    <message>
        <source>It does not go on from what is here: two copies of one folder were written in. Ask which of them is theirs.</source>
        <translation>វា​មិន​បន្ត​ពី​អ្វី​ដែល​មាន​នៅ​ទីនេះ​ទេ៖ មាន​ការ​សរសេរ​ក្នុង​ច្បាប់​ចម្លង​ពីរ​នៃ​ថត​តែមួយ។ សូម​សួរ​ថា​តើ​មួយ​ណា​ជា​របស់​គេ។</translation>
    </message>
    <message>
        <source>What {name} writes counts from now on.</source>
        <translation>អ្វី​ដែល {name} សរសេរ មាន​សុពលភាព​ចាប់ពី​ពេលនេះ។</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) that waited count too.</source>
        <translation>
            <numerusform>ការ​រក្សាទុក %n លើក​ដែល​រង់ចាំ​ក៏​មាន​សុពលភាព​ដែរ។</numerusform>
            <numerusform>ការរក្សាទុក %n លើក​ដែល​រង់ចាំ​ក៏​មាន​សុពលភាព​ដែរ។</numerusform>
        </translation>
    </message>
    <message>
        <source>They hear of it with the next exchange.</source>
        <translation>គេ​នឹង​ដឹង​នៅពេល​ផ្លាស់ប្ដូរ​លើក​ក្រោយ។</translation>
    </message>
</context>
<context>
    <name>ChangePage</name>
    <message>
        <source>Edit: {what}</source>
        <translation>កែ៖ {what}</translation>
    </message>
    <message>
        <source>What you had typed, to be copied</source>
        <translation>អ្វី​ដែល​អ្នក​បាន​វាយ សម្រាប់​ចម្លង</translation>
    </message>
    <message>
        <source>Somebody else wrote here while you did: {fields}. Both are kept.</source>
        <translation>មាន​អ្នក​ផ្សេង​បាន​សរសេរ​នៅ​ទីនេះ​ពេល​អ្នក​កំពុង​សរសេរ៖ {fields}។ ទាំង​ពីរ​ត្រូវបាន​រក្សាទុក។</translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>Choose, or type to find</source>
        <translation>ជ្រើសរើស ឬវាយដើម្បីរក</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Make a new one</source>
        <translation>ធ្វើថ្មីមួយ</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>ធ្វើកូដសង្គ្រោះថ្មី</translation>
    </message>
    <message>
        <source>Printed recovery code</source>
        <translation>កូដ​សង្គ្រោះ​ដែល​បាន​បោះពុម្ព</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>ខ្ញុំមានវាលើក្រដាសហើយ</translation>
    </message>
    <message>
        <source>Print it or write it down now. It is shown this once.</source>
        <translation>សូម​បោះពុម្ព ឬ​សរសេរ​ទុក​ឥឡូវនេះ។ វា​បង្ហាញ​តែម្ដង​នេះ​ទេ។</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>ធ្វើវា</translation>
    </message>
    <message>
        <source>Keep the one I have</source>
        <translation>រក្សាមួយដែលខ្ញុំមាន</translation>
    </message>
    <message>
        <source>The code you printed before will open nothing any more.</source>
        <translation>កូដដែល​អ្នក​បាន​បោះពុម្ព​ពីមុន នឹង​លែង​បើក​អ្វី​បាន​ទៀត​ហើយ។</translation>
    </message>
    <message>
        <source>The new code holds from now on.</source>
        <translation>កូដ​ថ្មី​ប្រើ​បាន​ចាប់ពី​ពេលនេះ។</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Your recovery code</source>
        <translation>កូដសង្គ្រោះរបស់អ្នក</translation>
    </message>
    <message>
        <source>If you forget your passphrase, only this code opens your work. Print it or write it down, and keep the paper away from this computer. It is shown this once.</source>
        <translation>បើ​អ្នក​ភ្លេច​ឃ្លា​សម្ងាត់ មាន​តែ​កូដ​នេះ​ទេ​ដែល​បើក​ការងារ​របស់​អ្នក​បាន។ សូម​បោះពុម្ព ឬ​សរសេរ​ទុក ហើយ​ទុក​ក្រដាស​ឱ្យ​ឆ្ងាយ​ពី​កុំព្យូទ័រ​នេះ។ វា​បង្ហាញ​តែម្ដង​នេះ​ទេ។</translation>
    </message>
    <message>
        <source>On the next page you type it back once, to be sure.</source>
        <translation>នៅ​ទំព័រ​បន្ទាប់ អ្នក​វាយ​វា​ម្ដង​ទៀត ដើម្បីឱ្យ​ប្រាកដ។</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>ខ្ញុំមានវាលើក្រដាសហើយ</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>A code, a name, a word, or what to do…</source>
        <translation>កូដ ឈ្មោះ ពាក្យ​មួយ ឬ​អ្វី​ដែល​ត្រូវ​ធ្វើ…</translation>
    </message>
    <message>
        <source>Go to or do</source>
        <translation>ទៅកាន់ ឬធ្វើ</translation>
    </message>
    <message>
        <source>Where to go and what to do</source>
        <translation>កន្លែង​ត្រូវ​ទៅ និង​អ្វី​ត្រូវ​ធ្វើ</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other letters.</source>
        <translation>រក​មិន​ឃើញ​អ្វី​ទេ។ សូម​សាកល្បង​អក្សរ​តិច​ជាង​នេះ ឬ​អក្សរ​ផ្សេង។</translation>
    </message>
    <message>
        <source>{what}: in which case?</source>
        <translation>{what}៖ ក្នុងករណីណា?</translation>
    </message>
    <message>
        <source>{what}: about whom?</source>
        <translation>{what}៖ អំពីនរណា?</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Account and settings</source>
        <translation>គណនី និងការកំណត់</translation>
    </message>
    <message>
        <source>Start a case</source>
        <translation>ចាប់ផ្ដើមករណី</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ចាក់សោ</translation>
    </message>
    <message>
        <source>Hide everything now</source>
        <translation>លាក់អ្វីៗទាំងអស់ឥឡូវនេះ</translation>
    </message>
    <message>
        <source>List: {what}</source>
        <translation>បញ្ជី៖ {what}</translation>
    </message>
    <message>
        <source>In this case</source>
        <translation>ក្នុងករណីនេះ</translation>
    </message>
    <message>
        <source>In a case</source>
        <translation>ក្នុងករណីមួយ</translation>
    </message>
    <message>
        <source>About this person</source>
        <translation>អំពីបុគ្គលនេះ</translation>
    </message>
    <message>
        <source>About a person</source>
        <translation>អំពីបុគ្គលម្នាក់</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>បុគ្គល</translation>
    </message>
    <message>
        <source>Write: {what}</source>
        <translation>សរសេរ៖ {what}</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>ការផ្លាស់ប្ដូរ %n មិនទាន់​បាន​ផ្ញើ</numerusform>
            <numerusform>ការផ្លាស់ប្ដូរ %n មិនទាន់​បាន​ផ្ញើ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline, %n not sent yet</source>
        <translation>
            <numerusform>គ្មាន​បណ្ដាញ, %n មិនទាន់​ផ្ញើ</numerusform>
            <numerusform>គ្មាន​បណ្ដាញ, %n មិនទាន់​ផ្ញើ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n មិនទាន់​បាន​ផ្ញើ</numerusform>
            <numerusform>%n មិនទាន់​បាន​ផ្ញើ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not confirmed yet</source>
        <translation>
            <numerusform>%n មិនទាន់​បាន​បញ្ជាក់</numerusform>
            <numerusform>%n មិនទាន់​បាន​បញ្ជាក់</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept aside</source>
        <translation>
            <numerusform>ឯកសារ %n ទុក​ដោយឡែក</numerusform>
            <numerusform>ឯកសារ %n ទុក​ដោយឡែក</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n day(s) ago</source>
        <translation>
            <numerusform>បាន​បញ្ជាក់ %n ថ្ងៃមុន</numerusform>
            <numerusform>បាន​បញ្ជាក់ %n ថ្ងៃមុន</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n វិនាទី</numerusform>
            <numerusform>%n វិនាទី</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n នាទី</numerusform>
            <numerusform>%n នាទី</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ម៉ោង</numerusform>
            <numerusform>%n ម៉ោង</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) sent</source>
        <translation>
            <numerusform>បាន​ផ្ញើ​ការផ្លាស់ប្ដូរ %n</numerusform>
            <numerusform>បាន​ផ្ញើ​ការផ្លាស់ប្ដូរ %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>បានទទួល %n</numerusform>
            <numerusform>បានទទួល %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>បានបញ្ជាក់ %n</numerusform>
            <numerusform>បានបញ្ជាក់ %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to go, {size}</source>
        <translation>
            <numerusform>ឯកសារ​ត្រូវ​ផ្ញើ %n, {size}</numerusform>
            <numerusform>ឯកសារ​ត្រូវ​ផ្ញើ %n, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to come, {size}</source>
        <translation>
            <numerusform>ឯកសារ​នឹង​មក %n, {size}</numerusform>
            <numerusform>ឯកសារ​នឹង​មក %n, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only texts go over this line. %n attached file(s) wait for a better one.</source>
        <translation>
            <numerusform>តាម​បណ្ដាញ​នេះ ផ្ញើ​តែ​អត្ថបទ។ ឯកសារ​ភ្ជាប់ %n រង់ចាំ​បណ្ដាញ​ល្អ​ជាង​នេះ។</numerusform>
            <numerusform>តាម​បណ្ដាញ​នេះ ផ្ញើ​តែ​អត្ថបទ។ ឯកសារ​ភ្ជាប់ %n រង់ចាំ​បណ្ដាញ​ល្អ​ជាង​នេះ។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of files received</source>
        <translation>
            <numerusform>បាន​ទទួល %n ផ្នែក​នៃ​ឯកសារ</numerusform>
            <numerusform>បាន​ទទួល %n ផ្នែក​នៃ​ឯកសារ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>ចម្លើយ %n</numerusform>
            <numerusform>ចម្លើយ %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>កំពុងផ្ញើ</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>កំពុងទទួល</translation>
    </message>
    <message>
        <source>Something in the way</source>
        <translation>មាន​អ្វី​រារាំង</translation>
    </message>
    <message>
        <source>Offline, nothing is lost</source>
        <translation>គ្មាន​បណ្ដាញ គ្មាន​អ្វី​បាត់</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>ការិយាល័យកណ្ដាល</translation>
    </message>
    <message>
        <source>Files wait for a better line</source>
        <translation>ឯកសារ​រង់ចាំ​បណ្ដាញ​ល្អ​ជាង​នេះ</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>គ្មានអ្វីរង់ចាំផ្ញើទេ</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>បានបញ្ជាក់ថ្ងៃនេះ</translation>
    </message>
    <message>
        <source>{doing}…</source>
        <translation>{doing}…</translation>
    </message>
    <message>
        <source>{doing}, {share} %</source>
        <translation>{doing}, {share} %</translation>
    </message>
    <message>
        <source>Looking for headquarters&apos; mailbox…</source>
        <translation>កំពុង​រក​ប្រអប់​សំបុត្រ​របស់​ការិយាល័យ​កណ្ដាល…</translation>
    </message>
    <message>
        <source>Fetching what came…</source>
        <translation>កំពុងទទួល​អ្វី​ដែល​បាន​មកដល់…</translation>
    </message>
    <message>
        <source>Sending what is not confirmed…</source>
        <translation>កំពុងផ្ញើ​អ្វី​ដែល​មិនទាន់​បាន​បញ្ជាក់…</translation>
    </message>
    <message>
        <source>This connection is paid by what goes over it, so it is not used. Nothing is lost: what you save waits here.</source>
        <translation>ការតភ្ជាប់​នេះ​គិត​ថ្លៃ​តាម​ទិន្នន័យ ដូច្នេះ​មិន​ត្រូវបាន​ប្រើ​ទេ។ គ្មាន​អ្វី​បាត់​ឡើយ៖ អ្វី​ដែល​អ្នក​រក្សាទុក រង់ចាំ​នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>This computer is offline. Nothing is lost: what you save waits here.</source>
        <translation>កុំព្យូទ័រ​នេះ​គ្មាន​បណ្ដាញ។ គ្មាន​អ្វី​បាត់​ឡើយ៖ អ្វី​ដែល​អ្នក​រក្សាទុក រង់ចាំ​នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>What you save goes to headquarters by itself.</source>
        <translation>អ្វី​ដែល​អ្នក​រក្សាទុក ទៅ​ការិយាល័យ​កណ្ដាល​ដោយ​ស្វ័យប្រវត្តិ។</translation>
    </message>
    <message>
        <source>Tries again at {time}.</source>
        <translation>ព្យាយាម​ម្ដងទៀត​នៅ​ម៉ោង {time}។</translation>
    </message>
    <message>
        <source>Looks for news at {time}.</source>
        <translation>រក​ដំណឹង​ថ្មី​នៅ​ម៉ោង {time}។</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} ក្នុង {total}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} ក្នុង​មួយ​វិនាទី</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>នៅសល់ {time}</translation>
    </message>
    <message>
        <source>Folder or stick</source>
        <translation>ថត ឬ USB</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>ការតភ្ជាប់</translation>
    </message>
    <message>
        <source>{what} ({size})</source>
        <translation>{what} ({size})</translation>
    </message>
    <message>
        <source>{size} of files sent</source>
        <translation>បាន​ផ្ញើ​ឯកសារ {size}</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>គ្មានអ្វីថ្មី</translation>
    </message>
    <message>
        <source>{route}: {what}</source>
        <translation>{route}៖ {what}</translation>
    </message>
    <message>
        <source>Stopped before its end</source>
        <translation>បាន​បញ្ឈប់​មុន​ពេល​ចប់</translation>
    </message>
    <message>
        <source>Headquarters&apos; mailbox could not be reached</source>
        <translation>មិន​អាច​ទៅដល់​ប្រអប់​សំបុត្រ​របស់​ការិយាល័យ​កណ្ដាល​បានទេ</translation>
    </message>
    <message>
        <source>Headquarters&apos; mailbox had no room or no time</source>
        <translation>ប្រអប់​សំបុត្រ​របស់​ការិយាល័យ​កណ្ដាល​គ្មាន​កន្លែង ឬ​គ្មាន​ពេល</translation>
    </message>
    <message>
        <source>Headquarters&apos; mailbox did not let this one in</source>
        <translation>ប្រអប់​សំបុត្រ​របស់​ការិយាល័យ​កណ្ដាល​មិន​ឱ្យ​កុំព្យូទ័រ​នេះ​ចូល​ទេ</translation>
    </message>
    <message>
        <source>Headquarters&apos; mailbox answered what it may not</source>
        <translation>ប្រអប់​សំបុត្រ​របស់​ការិយាល័យ​កណ្ដាល​ឆ្លើយ​អ្វី​ដែល​មិន​គួរ</translation>
    </message>
    <message>
        <source>Headquarters&apos; mailbox could not prove itself</source>
        <translation>ប្រអប់​សំបុត្រ​របស់​ការិយាល័យ​កណ្ដាល​មិន​អាច​បញ្ជាក់​ថា​ជា​ខ្លួន​ពិត​ទេ</translation>
    </message>
    <message>
        <source>A sign-in page answered instead</source>
        <translation>ទំព័រ​ចូល​គណនី​បាន​ឆ្លើយ​ជំនួស</translation>
    </message>
    <message>
        <source>This computer was not known there yet</source>
        <translation>ការិយាល័យ​កណ្ដាល​មិនទាន់​ស្គាល់​កុំព្យូទ័រ​នេះ​ទេ</translation>
    </message>
    <message>
        <source>The folder or stick was not there</source>
        <translation>ថត ឬ USB មិន​មាន​នៅ​ទីនោះ​ទេ</translation>
    </message>
    <message>
        <source>Nothing may be written on the folder or stick</source>
        <translation>មិន​អាច​សរសេរ​លើ​ថត ឬ USB បានទេ</translation>
    </message>
    <message>
        <source>There was no room left</source>
        <translation>គ្មាន​កន្លែង​នៅសល់</translation>
    </message>
    <message>
        <source>The disk or stick failed</source>
        <translation>ថាស ឬ USB មាន​បញ្ហា</translation>
    </message>
    <message>
        <source>This network&apos;s proxy let nothing through</source>
        <translation>ប្រូកស៊ី​នៃ​បណ្ដាញ​នេះ​មិន​ឱ្យ​អ្វី​ឆ្លងកាត់​ទេ</translation>
    </message>
    <message>
        <source>Not finished ({code})</source>
        <translation>មិន​បាន​ចប់ ({code})</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Exchanging</source>
        <translation>កំពុងផ្លាស់ប្ដូរ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>បញ្ឈប់</translation>
    </message>
    <message>
        <source>Connection to headquarters</source>
        <translation>ការតភ្ជាប់​ទៅ​ការិយាល័យ​កណ្ដាល</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>ផ្ញើ​និង​ទទួល​ឥឡូវនេះ</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>ព្យាយាមឥឡូវនេះ</translation>
    </message>
    <message>
        <source>Do not use connections that are paid by use</source>
        <translation>កុំ​ប្រើ​ការតភ្ជាប់​ដែល​គិត​ថ្លៃ​តាម​ការ​ប្រើ</translation>
    </message>
    <message>
        <source>Use this connection though it is paid by use: texts only</source>
        <translation>ប្រើ​ការតភ្ជាប់​នេះ ទោះបី​គិត​ថ្លៃ​តាម​ការ​ប្រើ៖ តែ​អត្ថបទ</translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>Consent by purpose</source>
        <translation>ការយល់ព្រមតាមគោលបំណង</translation>
    </message>
    <message>
        <source>Nothing is written down. Nothing may be shared before they agreed to it.</source>
        <translation>មិន​ទាន់​មាន​អ្វី​កត់ត្រា​ទេ។ មិន​អាច​ចែករំលែក​អ្វី​បាន​ទេ មុនពេល​គាត់​យល់ព្រម។</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>រហូតដល់ {day}</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>មានសុពលភាព</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>គ្មានសុពលភាព</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>How to reach this person</source>
        <translation>របៀបទាក់ទងបុគ្គលនេះ</translation>
    </message>
    <message>
        <source>Open one for the number, the code word and what to say.</source>
        <translation>សូម​បើក​មួយ ដើម្បី​ឃើញ​លេខ ពាក្យ​សម្គាល់ និង​អ្វី​ដែល​ត្រូវ​និយាយ។</translation>
    </message>
    <message>
        <source>Nobody has written down how they may be reached without harm. Ask them first.</source>
        <translation>គ្មាន​នរណា​បាន​កត់ត្រា​របៀប​ទាក់ទង​គាត់​ដោយ​គ្មាន​គ្រោះថ្នាក់​ទេ។ សូម​សួរ​គាត់​ជាមុន​សិន។</translation>
    </message>
    <message>
        <source>This is shared with those who care for them. Ask one of them before you call or visit.</source>
        <translation>ព័ត៌មាន​នេះ​ចែករំលែក​តែ​ជាមួយ​អ្នកថែទាំ​គាត់​ប៉ុណ្ណោះ។ សូម​សួរ​ម្នាក់​ក្នុង​ចំណោម​នោះ មុនពេល​ទូរស័ព្ទ ឬ​ទៅ​ជួប។</translation>
    </message>
    <message>
        <source>checked on {day}</source>
        <translation>បានពិនិត្យនៅ {day}</translation>
    </message>
    <message>
        <source>{channel}: {safety}</source>
        <translation>{channel}៖ {safety}</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Reading the names…</source>
        <translation>កំពុងអានឈ្មោះ…</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden file(s) or link(s) left out of the list.</source>
        <translation>
            <numerusform>ឯកសារ​លាក់​ឬ​តំណ %n មិន​បាន​ដាក់​ក្នុង​បញ្ជី​ទេ។</numerusform>
            <numerusform>ឯកសារ​លាក់​ឬ​តំណ %n មិន​បាន​ដាក់​ក្នុង​បញ្ជី​ទេ។</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying, encrypted…</source>
        <translation>កំពុងចម្លងដោយអ៊ិនគ្រីប…</translation>
    </message>
    <message>
        <source>Stopped. What was copied is here; the rest can go on.</source>
        <translation>បាន​បញ្ឈប់។ អ្វី​ដែល​បាន​ចម្លង​នៅ​ទីនេះ នៅសល់​អាច​បន្ត​បាន។</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not copied.</source>
        <translation>
            <numerusform>ឯកសារ %n មិន​បាន​ចម្លង​ទេ។</numerusform>
            <numerusform>ឯកសារ %n មិនបានចម្លងទេ។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied, encrypted and compared. The phone or card can be taken out.</source>
        <translation>
            <numerusform>ឯកសារ %n ត្រូវបាន​ចម្លង អ៊ិនគ្រីប និង​ផ្ទៀងផ្ទាត់។ អាច​ដក​ទូរស័ព្ទ​ឬ​កាត​ចេញ​បាន។</numerusform>
            <numerusform>ឯកសារ %n ត្រូវបាន​ចម្លង អ៊ិនគ្រីប និង​ផ្ទៀងផ្ទាត់។ អាច​ដក​ទូរស័ព្ទ​ឬ​កាត​ចេញ​បាន។</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreatingStep</name>
    <message>
        <source>Preparing this computer</source>
        <translation>កំពុងរៀបចំកុំព្យូទ័រនេះ</translation>
    </message>
    <message>
        <source>A protected place for your work is being made. This takes some seconds, so that guessing your passphrase takes somebody else years.</source>
        <translation>កំពុង​បង្កើត​កន្លែង​ការពារ​សម្រាប់​ការងារ​របស់​អ្នក។ វា​ចំណាយ​ពេល​ប៉ុន្មាន​វិនាទី ដើម្បីឱ្យ​ការទាយ​ឃ្លា​សម្ងាត់​របស់​អ្នក​ចំណាយ​ពេល​អ្នកដទៃ​រាប់​ឆ្នាំ។</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>ដំណើរការ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>ព្យាយាមម្ដងទៀត</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>14 March 2009, 2009-03, about 2009, today</source>
        <translation>14 មីនា 2009, 2009-03, ប្រហែល 2009, ថ្ងៃ​នេះ</translation>
    </message>
    <message>
        <source>A year of the Buddhist era? Take it as {date}</source>
        <translation>ឆ្នាំ​នៃ​ពុទ្ធសករាជ​ឬ? យក​ជា {date}</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Work in another folder</source>
        <translation>ធ្វើការក្នុងថតផ្សេង</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>Sent: %n change(s), {size}.</source>
        <translation>
            <numerusform>បាន​ផ្ញើ៖ ការផ្លាស់ប្ដូរ %n, {size}។</numerusform>
            <numerusform>បាន​ផ្ញើ៖ ការផ្លាស់ប្ដូរ %n, {size}។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received: %n change(s).</source>
        <translation>
            <numerusform>បាន​ទទួល៖ ការផ្លាស់ប្ដូរ %n។</numerusform>
            <numerusform>បាន​ទទួល៖ ការផ្លាស់ប្ដូរ %n។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headquarters has confirmed %n more of yours.</source>
        <translation>
            <numerusform>ការិយាល័យ​កណ្ដាល​បាន​បញ្ជាក់ %n ទៀត​របស់​អ្នក។</numerusform>
            <numerusform>ការិយាល័យ​កណ្ដាល​បាន​បញ្ជាក់ %n ទៀត​របស់​អ្នក។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are not yours to keep and were taken away; headquarters has them.</source>
        <translation>
            <numerusform>កំណត់ត្រា %n មិនមែន​សម្រាប់​អ្នករក្សា​ទុក​ទេ ហើយ​ត្រូវ​បាន​យកចេញ ការិយាល័យ​កណ្ដាល​មាន​វា។</numerusform>
            <numerusform>កំណត់​ត្រា %n មិន​មែន​សម្រាប់​អ្នក​រក្សាទុក​ទេ ហើយ​ត្រូវបាន​យក​ចេញ ការិយាល័យ​កណ្ដាល​មាន​វា។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken in; see below.</source>
        <translation>
            <numerusform>ឯកសារ %n មិន​អាច​ទទួលយក​បានទេ សូម​មើល​ខាងក្រោម។</numerusform>
            <numerusform>ឯកសារ %n មិន​អាច​ទទួលយក​បាន​ទេ សូម​មើល​ខាងក្រោម។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered: %n file(s), {size}.</source>
        <translation>
            <numerusform>បាន​ឆ្លើយតប៖ ឯកសារ %n, {size}។</numerusform>
            <numerusform>បាន​ឆ្លើយតប៖ ឯកសារ %n, {size}។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are kept and do not count.</source>
        <translation>
            <numerusform>ក្នុង​នោះ %n ត្រូវ​បាន​រក្សាទុក ហើយ​មិន​មាន​សុពលភាព។</numerusform>
            <numerusform>ក្នុង​នោះ %n ត្រូវបាន​រក្សាទុក ហើយ​មិន​មាន​សុពលភាព។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours never went out yet.</source>
        <translation>
            <numerusform>ការផ្លាស់ប្ដូរ %n របស់​អ្នក​មិនទាន់​បាន​ចេញទៅ​ទេ។</numerusform>
            <numerusform>ការផ្លាស់ប្ដូរ %n របស់​អ្នក​មិន​ទាន់​បាន​ចេញ​ទៅ​ទេ។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) went out and wait for headquarters to confirm.</source>
        <translation>
            <numerusform>ការផ្លាស់ប្ដូរ %n បាន​ចេញទៅ ហើយ​កំពុង​រង់ចាំ​ការិយាល័យ​កណ្ដាល​បញ្ជាក់។</numerusform>
            <numerusform>ការផ្លាស់ប្ដូរ %n បាន​ចេញ​ទៅ ហើយ​កំពុង​រង់ចាំ​ការិយាល័យ​កណ្ដាល​បញ្ជាក់។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received of attached files: %n part(s).</source>
        <translation>
            <numerusform>បាន​ទទួល​ពី​ឯកសារ​ភ្ជាប់៖ %n ផ្នែក។</numerusform>
            <numerusform>បាន​ទទួល​ពី​ឯកសារ​ភ្ជាប់៖ %n ផ្នែក។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) had no room; everything else is there. Take a larger stick, or exchange again when this one has been there and back.</source>
        <translation>
            <numerusform>ឯកសារ​ភ្ជាប់ %n គ្មាន​កន្លែង អ្វី​ផ្សេង​ទៀត​មាន​ទាំងអស់។ សូម​ប្រើ USB ធំ​ជាង​នេះ ឬ​ផ្លាស់ប្ដូរ​ម្ដង​ទៀត ពេល USB នេះ​បាន​ទៅ​ហើយ​មក​វិញ។</numerusform>
            <numerusform>ឯកសារ​ភ្ជាប់ %n គ្មាន​កន្លែង អ្វី​ផ្សេង​ទៀត​មាន​ទាំងអស់។ សូម​ប្រើ USB ធំ​ជាង​នេះ ឬ​ផ្លាស់ប្ដូរ​ម្ដង​ទៀត ពេល USB នេះ​បាន​ទៅ​ហើយ​មក​វិញ។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headquarters does not have %n attached file(s) yet: {size}.</source>
        <translation>
            <numerusform>ឯកសារ​ភ្ជាប់ %n មិនទាន់​ដល់​ការិយាល័យ​កណ្ដាល៖ {size}។</numerusform>
            <numerusform>ឯកសារ​ភ្ជាប់ %n មិនទាន់​ដល់​ការិយាល័យ​កណ្ដាល៖ {size}។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) come with the next exchanges: {size}.</source>
        <translation>
            <numerusform>ឯកសារ​ភ្ជាប់ %n នឹង​មកដល់​នៅពេល​ផ្លាស់ប្ដូរ​លើក​ក្រោយៗ៖ {size}។</numerusform>
            <numerusform>ឯកសារ​ភ្ជាប់ %n នឹង​មកដល់​នៅពេល​ផ្លាស់ប្ដូរ​លើក​ក្រោយៗ៖ {size}។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s disk has no room for %n attached file(s). Make room, then exchange.</source>
        <translation>
            <numerusform>ថាស​របស់​កុំព្យូទ័រ​នេះ​គ្មាន​កន្លែង​សម្រាប់​ឯកសារ​ភ្ជាប់ %n ទេ។ សូម​បង្កើន​ទំហំ​ទំនេរ រួច​ផ្លាស់ប្ដូរ។</numerusform>
            <numerusform>ថាស​របស់​កុំព្យូទ័រ​នេះ​គ្មាន​កន្លែង​សម្រាប់​ឯកសារ​ភ្ជាប់ %n ទេ។ សូម​បង្កើន​ទំហំ​ទំនេរ រួច​ផ្លាស់ប្ដូរ។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large attached file(s) come when you ask for them on their page.</source>
        <translation>
            <numerusform>ឯកសារ​ភ្ជាប់​ធំ %n នឹង​មក ពេល​អ្នក​សុំ​វា​នៅលើ​ទំព័រ​របស់​វា។</numerusform>
            <numerusform>ឯកសារ​ភ្ជាប់​ធំ %n នឹង​មក ពេល​អ្នក​សុំ​វា​នៅលើ​ទំព័រ​របស់​វា។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), saved where you may not write, do not count and are no longer kept here.</source>
        <translation>
            <numerusform>ការផ្លាស់ប្ដូរ %n ដែល​រក្សាទុក​ក្នុង​កន្លែង​ដែល​អ្នក​មិន​អាច​សរសេរ មិន​មាន​សុពលភាព ហើយ​លែង​រក្សាទុក​នៅ​ទីនេះ។</numerusform>
            <numerusform>ការផ្លាស់ប្ដូរ %n ដែល​រក្សាទុក​ក្នុង​កន្លែង​ដែល​អ្នក​មិន​អាច​សរសេរ មិន​មាន​សុពលភាព ហើយ​លែង​រក្សាទុក​នៅ​ទីនេះ។</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent: nothing new.</source>
        <translation>បានផ្ញើ៖ គ្មានអ្វីថ្មី។</translation>
    </message>
    <message>
        <source>Sent of attached files: {size}.</source>
        <translation>បាន​ផ្ញើ​ពី​ឯកសារ​ភ្ជាប់៖ {size}។</translation>
    </message>
    <message>
        <source>Everything you wrote has gone out.</source>
        <translation>អ្វីៗ​ទាំងអស់​ដែល​អ្នក​បាន​សរសេរ បាន​ចេញ​ទៅ​ហើយ។</translation>
    </message>
    <message>
        <source>Headquarters has confirmed nothing yet.</source>
        <translation>ការិយាល័យ​កណ្ដាល​មិន​ទាន់​បាន​បញ្ជាក់​អ្វី​ទេ។</translation>
    </message>
    <message>
        <source>Headquarters last confirmed your work on {moment}.</source>
        <translation>ការិយាល័យ​កណ្ដាល​បាន​បញ្ជាក់​ការងារ​របស់​អ្នក​ចុងក្រោយ​នៅ {moment}។</translation>
    </message>
    <message>
        <source>Headquarters does not know this computer yet. What you write is kept and waits.</source>
        <translation>ការិយាល័យ​កណ្ដាល​មិន​ទាន់​ស្គាល់​កុំព្យូទ័រ​នេះ​ទេ។ អ្វី​ដែល​អ្នក​សរសេរ​ត្រូវបាន​រក្សាទុក ហើយ​រង់ចាំ។</translation>
    </message>
    <message>
        <source>You have not heard from headquarters for long. Exchange soon; until then nothing new is shared with colleagues.</source>
        <translation>អ្នក​មិន​បាន​ទទួល​ដំណឹង​ពី​ការិយាល័យ​កណ្ដាល​យូរ​ហើយ។ សូម​ផ្លាស់ប្ដូរ​ឆាប់ៗ មុន​ពេល​នោះ​គ្មាន​អ្វី​ថ្មី​ត្រូវបាន​ចែករំលែក​ជាមួយ​មិត្ត​រួម​ការងារ​ទេ។</translation>
    </message>
    <message>
        <source>This work was written in two places under one name, on two computers or in two folders. What was written here since is kept as the second version until headquarters decides; telephone them.</source>
        <translation>ការងារ​នេះ​ត្រូវបាន​សរសេរ​នៅ​កន្លែង​ពីរ​ក្រោម​ឈ្មោះ​តែមួយ លើ​កុំព្យូទ័រ​ពីរ ឬ​ក្នុង​ថត​ពីរ។ អ្វី​ដែល​បាន​សរសេរ​នៅ​ទីនេះ​តាំងពី​ពេល​នោះ ត្រូវបាន​រក្សាទុក​ជា​កំណែទី​ពីរ រហូតដល់​ការិយាល័យ​កណ្ដាល​សម្រេច សូម​ទូរស័ព្ទ​ទៅ​គេ។</translation>
    </message>
    <message>
        <source>This work was written in two places under one name, on two computers or in two folders. What was written here counts; headquarters decides about the other. Telephone them.</source>
        <translation>ការងារ​នេះ​ត្រូវបាន​សរសេរ​នៅ​កន្លែង​ពីរ​ក្រោម​ឈ្មោះ​តែមួយ លើ​កុំព្យូទ័រ​ពីរ ឬ​ក្នុង​ថត​ពីរ។ អ្វី​ដែល​បាន​សរសេរ​នៅ​ទីនេះ​មាន​សុពលភាព ការិយាល័យ​កណ្ដាល​សម្រេច​អំពី​មួយ​ទៀត។ សូម​ទូរស័ព្ទ​ទៅ​គេ។</translation>
    </message>
    <message>
        <source>Kept aside: {name}. {reason}</source>
        <translation>ទុក​ដោយឡែក៖ {name}។ {reason}</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Exchange</source>
        <translation>ផ្លាស់ប្ដូរ</translation>
    </message>
    <message>
        <source>Folder or stick</source>
        <translation>ថត ឬ USB</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>ផ្លាស់ប្ដូរឥឡូវនេះ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>បញ្ឈប់</translation>
    </message>
    <message>
        <source>Exchanging</source>
        <translation>កំពុងផ្លាស់ប្ដូរ</translation>
    </message>
    <message>
        <source>Tell headquarters about this computer</source>
        <translation>ប្រាប់​ការិយាល័យ​កណ្ដាល​អំពី​កុំព្យូទ័រ​នេះ</translation>
    </message>
    <message>
        <source>The last exchanges</source>
        <translation>ការផ្លាស់ប្ដូរចុងក្រោយ</translation>
    </message>
    <message>
        <source>What is put there can be read only by those it is meant for.</source>
        <translation>អ្វី​ដែល​ដាក់​នៅ​ទីនោះ មាន​តែ​អ្នក​ដែល​វា​ផ្ញើ​ជូន​ទេ​ដែល​អាច​អាន​បាន។</translation>
    </message>
    <message>
        <source>What is put there can be read by headquarters only.</source>
        <translation>អ្វី​ដែល​ដាក់​នៅ​ទីនោះ មាន​តែ​ការិយាល័យ​កណ្ដាល​ទេ​ដែល​អាច​អាន​បាន។</translation>
    </message>
    <message>
        <source>This exchange</source>
        <translation>ការផ្លាស់ប្ដូរលើកនេះ</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>ស្ថានភាពបច្ចុប្បន្ន</translation>
    </message>
    <message>
        <source>This is headquarters: it answers everybody whose work came.</source>
        <translation>នេះ​ជា​ការិយាល័យ​កណ្ដាល៖ ឆ្លើយតប​ដល់​អ្នករាល់គ្នា​ដែល​ការងារ​បាន​មកដល់។</translation>
    </message>
    <message>
        <source>Choose the folder or the stick first.</source>
        <translation>សូម​ជ្រើសរើស​ថត ឬ USB ជាមុន​សិន។</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>កំពុងបញ្ឈប់…</translation>
    </message>
    <message>
        <source>Taking in what came…</source>
        <translation>កំពុង​ទទួល​អ្វី​ដែល​បាន​មកដល់…</translation>
    </message>
    <message>
        <source>Putting there what is not confirmed…</source>
        <translation>កំពុង​ដាក់​អ្វី​ដែល​មិន​ទាន់​បាន​បញ្ជាក់…</translation>
    </message>
    <message>
        <source>The exchange is done.</source>
        <translation>ការផ្លាស់ប្ដូរបានចប់ហើយ។</translation>
    </message>
    <message>
        <source>The exchange is done, but not all attached files had room.</source>
        <translation>ការផ្លាស់ប្ដូរ​បាន​ចប់​ហើយ ប៉ុន្តែ​ឯកសារ​ភ្ជាប់​ខ្លះ​គ្មាន​កន្លែង។</translation>
    </message>
</context>
<context>
    <name>ExercisePanel</name>
    <message>
        <source>Exercises</source>
        <translation>លំហាត់</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>រំលងលំហាត់នេះ</translation>
    </message>
    <message>
        <source>All done. Go on as you like, or try somebody else&apos;s work: lock first.</source>
        <translation>រួចរាល់​ទាំងអស់។ សូម​បន្ត​តាម​ចិត្ត ឬ​សាកល្បង​ការងារ​របស់​អ្នក​ផ្សេង៖ សូម​ចាក់សោ​ជាមុន។</translation>
    </message>
    <message>
        <source>{what}: done</source>
        <translation>{what}៖ រួចរាល់</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>ស្វែងរកករណីមួយ</translation>
    </message>
    <message>
        <source>Write into a case</source>
        <translation>សរសេរក្នុងករណីមួយ</translation>
    </message>
    <message>
        <source>Settle what two people wrote</source>
        <translation>ដោះស្រាយ​អ្វី​ដែល​មនុស្ស​ពីរ​នាក់​បាន​សរសេរ</translation>
    </message>
    <message>
        <source>Exchange by a folder</source>
        <translation>ផ្លាស់ប្ដូរតាមថត</translation>
    </message>
    <message>
        <source>Hide everything, and return</source>
        <translation>លាក់​អ្វីៗ​ទាំងអស់ រួច​ត្រឡប់​មកវិញ</translation>
    </message>
    <message>
        <source>Press Ctrl+K, type a word such as kiln or a part of a number, and press Enter on a case.</source>
        <translation>សូម​ចុច Ctrl+K វាយ​ពាក្យ​មួយ​ដូចជា kiln ឬ​ផ្នែក​មួយ​នៃ​លេខ រួច​ចុច Enter លើ​ករណី​មួយ។</translation>
    </message>
    <message>
        <source>In a case press Ctrl+K and type the beginning of “{what}”. Fill in what is asked, and press Save.</source>
        <translation>ក្នុង​ករណី​មួយ សូម​ចុច Ctrl+K រួច​វាយ​ពាក្យ​ដើម​នៃ “{what}”។ សូម​បំពេញ​អ្វី​ដែល​បាន​សួរ រួច​ចុច​រក្សាទុក។</translation>
    </message>
    <message>
        <source>Home says what two people wrote apart. Open it, keep one of the texts or write a third, and save.</source>
        <translation>ទំព័រ​ដើម​ប្រាប់​ថា​មនុស្ស​ពីរ​នាក់​បាន​សរសេរ​អ្វី​ដាច់​ពី​គ្នា។ សូម​បើក រក្សា​អត្ថបទ​មួយ ឬ​សរសេរ​ថ្មី​មួយ រួច​រក្សាទុក។</translation>
    </message>
    <message>
        <source>Go to Exchange. The folder of this practice stands there: press Exchange now.</source>
        <translation>សូម​ទៅកាន់​ផ្លាស់ប្ដូរ។ ថត​នៃ​ការអនុវត្ត​នេះ​មាន​នៅ​ទីនោះ៖ សូម​ចុច​ផ្លាស់ប្ដូរ​ឥឡូវនេះ។</translation>
    </message>
    <message>
        <source>Press F12: nothing is to be seen. Press any key and unlock, and you are where you were.</source>
        <translation>សូម​ចុច F12៖ មើល​មិន​ឃើញ​អ្វី​ទេ។ សូម​ចុច​គ្រាប់​ចុច​ណាមួយ រួច​ដោះ​សោ អ្នក​នឹង​នៅ​កន្លែង​ដដែល។</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>headquarters does not have it yet</source>
        <translation>ការិយាល័យ​កណ្ដាល​មិនទាន់​មាន​វា</translation>
    </message>
    <message>
        <source>no room for it on this computer</source>
        <translation>គ្មាន​កន្លែង​សម្រាប់​វា​នៅលើ​កុំព្យូទ័រ​នេះ</translation>
    </message>
    <message>
        <source>{done} of {total} are here</source>
        <translation>{done} ក្នុង {total} មាន​នៅ​ទីនេះ</translation>
    </message>
    <message>
        <source>comes with the next exchanges</source>
        <translation>នឹង​មក​នៅពេល​ផ្លាស់ប្ដូរ​លើក​ក្រោយៗ</translation>
    </message>
    <message>
        <source>comes with the next exchange</source>
        <translation>នឹង​មក​នៅពេល​ផ្លាស់ប្ដូរ​លើក​ក្រោយ</translation>
    </message>
    <message>
        <source>comes when you ask for it</source>
        <translation>នឹង​មក ពេល​អ្នក​សុំ​វា</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>មិន​នៅលើ​កុំព្យូទ័រ​នេះ​ទេ</translation>
    </message>
    <message>
        <source>Headquarters does not have it yet.</source>
        <translation>ការិយាល័យ​កណ្ដាល​មិនទាន់​មាន​វា​ទេ។</translation>
    </message>
    <message>
        <source>It is not here, and this computer&apos;s disk has no room for it: it takes {size}. Make room, then exchange.</source>
        <translation>វា​មិន​នៅ​ទីនេះ​ទេ ហើយ​ថាស​របស់​កុំព្យូទ័រ​នេះ​គ្មាន​កន្លែង​សម្រាប់​វា៖ វា​ត្រូវការ {size}។ សូម​បង្កើន​ទំហំ​ទំនេរ រួច​ផ្លាស់ប្ដូរ។</translation>
    </message>
    <message>
        <source>{done} of {total} are here; the rest comes with the next exchanges.</source>
        <translation>{done} ក្នុង {total} មាន​នៅ​ទីនេះ​ហើយ។ នៅសល់​ប៉ុន្មាន នឹង​មក​នៅពេល​ផ្លាស់ប្ដូរ​លើក​ក្រោយៗ។</translation>
    </message>
    <message>
        <source>It is not here yet. It comes when whoever has it exchanges.</source>
        <translation>វា​មិនទាន់​នៅ​ទីនេះ​ទេ។ វា​នឹង​មក ពេល​អ្នក​ដែល​មាន​វា​ផ្លាស់ប្ដូរ។</translation>
    </message>
    <message>
        <source>It is not here yet. It comes with the next exchanges.</source>
        <translation>វា​មិនទាន់​នៅ​ទីនេះ​ទេ។ វា​នឹង​មក​នៅពេល​ផ្លាស់ប្ដូរ​លើក​ក្រោយៗ។</translation>
    </message>
    <message>
        <source>It is not here yet. It comes by itself with the next exchange.</source>
        <translation>វា​មិនទាន់​នៅ​ទីនេះ​ទេ។ វា​នឹង​មក​ដោយ​ស្វ័យប្រវត្តិ​នៅពេល​ផ្លាស់ប្ដូរ​លើក​ក្រោយ។</translation>
    </message>
    <message>
        <source>It is large, so it comes only when you ask for it.</source>
        <translation>វា​ធំ ដូច្នេះ​វា​មក​តែ​ពេល​អ្នក​សុំ​វា។</translation>
    </message>
    <message>
        <source>It is not on this computer. Ask for it, and an exchange brings it.</source>
        <translation>វា​មិន​នៅលើ​កុំព្យូទ័រ​នេះ​ទេ។ សូម​សុំ​វា ហើយ​ការផ្លាស់ប្ដូរ​នឹង​យក​វា​មក។</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Find</source>
        <translation>ស្វែងរក</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>អ្វីដែលបានរកឃើញ</translation>
    </message>
    <message>
        <source>A code, a place, a word from a note…</source>
        <translation>កូដ ទីកន្លែង ពាក្យ​មួយ​ពី​កំណត់​ចំណាំ…</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>អ្វីដែលត្រូវស្វែងរក</translation>
    </message>
    <message>
        <source>Look for anything you hold</source>
        <translation>ស្វែងរក​អ្វី​ក៏​បាន​ដែល​អ្នក​មាន</translation>
    </message>
    <message>
        <source>Parts of words are enough, in any script; accents do not matter.</source>
        <translation>ផ្នែក​ខ្លះ​នៃ​ពាក្យ​ក៏​គ្រប់គ្រាន់ ក្នុង​អក្សរ​ណា​ក៏​បាន សញ្ញា​លើ​អក្សរ​មិន​សំខាន់​ទេ។</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>រកមិនឃើញអ្វីទេ</translation>
    </message>
    <message>
        <source>Try fewer or other words. What is not shared with you is not found here.</source>
        <translation>សូម​សាកល្បង​ពាក្យ​តិច​ជាង​នេះ ឬ​ពាក្យ​ផ្សេង។ អ្វី​ដែល​មិន​បាន​ចែករំលែក​ជាមួយ​អ្នក រក​មិន​ឃើញ​នៅ​ទីនេះ​ទេ។</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>រកឃើញ %n</numerusform>
            <numerusform>រកឃើញ %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Much came lately: up to %n more are still being read in.</source>
        <translation>
            <numerusform>មាន​ច្រើន​បាន​មក​ដល់​ថ្មីៗ៖ យ៉ាងច្រើន %n ទៀត​កំពុង​អាន​ចូល។</numerusform>
            <numerusform>មាន​ច្រើន​បាន​មកដល់​ថ្មីៗ៖ យ៉ាង​ច្រើន %n ទៀត​កំពុង​អាន​ចូល។</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>{what}, case {number}</source>
        <translation>{what} ករណី {number}</translation>
    </message>
</context>
<context>
    <name>HandingFile</name>
    <message>
        <source>A copy without what the camera wrote into it</source>
        <translation>ច្បាប់​ចម្លង​ដោយ​គ្មាន​អ្វី​ដែល​កាមេរ៉ា​បាន​សរសេរ</translation>
    </message>
    <message>
        <source>The original, for an authority</source>
        <translation>ឯកសារដើម សម្រាប់អាជ្ញាធរ</translation>
    </message>
    <message>
        <source>Authority that gets it</source>
        <translation>អាជ្ញាធរដែលទទួល</translation>
    </message>
    <message>
        <source>The original tells place, day and telephone. It is kept with the case.</source>
        <translation>ឯកសារ​ដើម​ប្រាប់​ទីកន្លែង ថ្ងៃ និង​ទូរស័ព្ទ។ វា​រក្សាទុក​ជាមួយ​ករណី។</translation>
    </message>
    <message>
        <source>Place and day cannot be taken out of a file of this kind: only the original can go out, and only to an authority.</source>
        <translation>ទីកន្លែង និង​ថ្ងៃ​មិន​អាច​ដក​ចេញ​ពី​ឯកសារ​ប្រភេទ​នេះ​បាន​ទេ៖ មាន​តែ​ឯកសារ​ដើម​អាច​ចេញ​បាន ហើយ​សម្រាប់​តែ​អាជ្ញាធរ​ប៉ុណ្ណោះ។</translation>
    </message>
    <message>
        <source>A copy tells no place, day or telephone; a PDF&apos;s pages become pictures.</source>
        <translation>ច្បាប់​ចម្លង​មិន​ប្រាប់​ទីកន្លែង ថ្ងៃ ឬ​ទូរស័ព្ទ​ទេ ទំព័រ​របស់ PDF ក្លាយជា​រូបភាព។</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>អ្វីដែលចេញទៅ</translation>
    </message>
    <message>
        <source>Say which authority gets it.</source>
        <translation>សូម​ប្រាប់​ថា​អាជ្ញាធរ​ណា​ទទួល​វា។</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Where it goes</source>
        <translation>ទៅទីណា</translation>
    </message>
    <message>
        <source>Hand out and record it</source>
        <translation>ប្រគល់ចេញ និងកត់ត្រា</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>បោះបង់</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>សម្រាប់ធ្វើអ្វី</translation>
    </message>
    <message>
        <source>Such as: for the prosecutor&apos;s file. It is kept with the case.</source>
        <translation>ដូចជា៖ សម្រាប់​សំណុំរឿង​របស់​ព្រះរាជអាជ្ញា។ វា​រក្សាទុក​ជាមួយ​ករណី។</translation>
    </message>
    <message>
        <source>Hand out a copy</source>
        <translation>ប្រគល់ច្បាប់ចម្លងចេញ</translation>
    </message>
    <message>
        <source>The copy is not encrypted: whoever has the disk or the stick can open it, and other programs may keep traces of it. Hand out only what has to leave.</source>
        <translation>ច្បាប់​ចម្លង​នេះ​មិន​បាន​អ៊ិនគ្រីប​ទេ៖ អ្នកណា​ដែល​មាន​ថាស​ឬ USB អាច​បើក​វា​បាន ហើយ​កម្មវិធី​ផ្សេង​អាច​ទុកដាន​របស់​វា។ សូម​ប្រគល់​ចេញ​តែ​អ្វី​ដែល​ត្រូវតែ​ចេញ។</translation>
    </message>
    <message>
        <source>Say what it is for.</source>
        <translation>សូម​ប្រាប់​ថាសម្រាប់​ធ្វើ​អ្វី។</translation>
    </message>
    <message>
        <source>Say where it goes.</source>
        <translation>សូមប្រាប់ថាទៅទីណា។</translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message>
        <source>Not counted</source>
        <translation>មិនមានសុពលភាព</translation>
    </message>
    <message>
        <source>These were saved by somebody, and are kept as they are. They change nothing here until headquarters has decided, or until this program is newer.</source>
        <translation>ទាំង​នេះ​ត្រូវបាន​រក្សាទុក​ដោយ​នរណា​ម្នាក់ ហើយ​នៅ​ដដែល។ វា​មិន​ប្ដូរ​អ្វី​នៅ​ទីនេះ​ទេ រហូតដល់​ការិយាល័យ​កណ្ដាល​សម្រេច ឬ​រហូតដល់​កម្មវិធី​នេះ​មាន​កំណែ​ថ្មី​ជាង។</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>ថ្មីបំផុតមុន</translation>
    </message>
    <message>
        <source>Everything that is here counts.</source>
        <translation>អ្វីៗ​ទាំងអស់​ដែល​នៅ​ទីនេះ​មាន​សុពលភាព។</translation>
    </message>
    <message>
        <source>Something that is not held here</source>
        <translation>អ្វីមួយដែលមិនមាននៅទីនេះ</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
</context>
<context>
    <name>HiddenCard</name>
    <message>
        <source>Hidden until you show them.</source>
        <translation>លាក់រហូតដល់អ្នកបង្ហាញ។</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>ទំព័រដើម</translation>
    </message>
    <message>
        <source>Start a case</source>
        <translation>ចាប់ផ្ដើមករណី</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>ត្រូវធ្វើ</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>គ្មានអ្វីរង់ចាំអ្នកទេ។</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>ករណីថ្មីៗ</translation>
    </message>
    <message>
        <source>No cases yet. Start one, or exchange with headquarters to receive those shared with you.</source>
        <translation>មិន​ទាន់​មាន​ករណី​ទេ។ សូម​ចាប់ផ្ដើម​ករណី​មួយ ឬ​ផ្លាស់ប្ដូរ​ជាមួយ​ការិយាល័យ​កណ្ដាល ដើម្បី​ទទួល​ករណី​ដែល​ចែករំលែក​ជាមួយ​អ្នក។</translation>
    </message>
    <message>
        <source>Headquarters has not compared your digits yet</source>
        <translation>ការិយាល័យ​កណ្ដាល​មិន​ទាន់​បាន​ផ្ទៀងផ្ទាត់​លេខ​របស់​អ្នកទេ</translation>
    </message>
    <message>
        <source>Telephone them. Until then what you write here does not count.</source>
        <translation>សូម​ទូរស័ព្ទ​ទៅ​គេ។ មុន​ពេល​នោះ អ្វី​ដែល​អ្នក​សរសេរ​នៅ​ទីនេះ​មិន​ទាន់​មាន​សុពលភាព​ទេ។</translation>
    </message>
    <message numerus="yes">
        <source>%n colleague(s) wait for your call</source>
        <translation>
            <numerusform>មិត្ត​រួមការ​ងារ %n នាក់​កំពុង​រង់ចាំ​ការ​ទូរស័ព្ទ​ពី​អ្នក</numerusform>
            <numerusform>មិត្ត​រួម​ការងារ %n នាក់​កំពុង​រង់ចាំ​ការទូរស័ព្ទ​ពី​អ្នក</numerusform>
        </translation>
    </message>
    <message>
        <source>What they write counts once you have compared their thirty digits.</source>
        <translation>អ្វី​ដែល​គេ​សរសេរ​នឹង​មាន​សុពលភាព បន្ទាប់ពី​អ្នក​បាន​ផ្ទៀងផ្ទាត់​លេខ​សាមសិប​ខ្ទង់​របស់​គេ។</translation>
    </message>
    <message>
        <source>Headquarters has not answered yet</source>
        <translation>ការិយាល័យ​កណ្ដាល​មិន​ទាន់​បាន​ឆ្លើយតប​ទេ</translation>
    </message>
    <message>
        <source>Send the request, or enter their answer. Your work is kept meanwhile.</source>
        <translation>សូម​ផ្ញើ​សំណើ ឬ​បញ្ចូល​ចម្លើយ​របស់​គេ។ ក្នុង​ពេល​នេះ ការងារ​របស់​អ្នក​ត្រូវបាន​រក្សាទុក។</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken in</source>
        <translation>
            <numerusform>ឯកសារ %n មិន​អាច​ទទួលយក​បានទេ</numerusform>
            <numerusform>ឯកសារ %n មិន​អាច​ទទួលយក​បាន​ទេ</numerusform>
        </translation>
    </message>
    <message>
        <source>See why, and what to do.</source>
        <translation>មើល​មូលហេតុ និង​អ្វី​ដែល​ត្រូវ​ធ្វើ។</translation>
    </message>
    <message>
        <source>Something is in the way of exchanging</source>
        <translation>មាន​អ្វី​រារាំង​ការផ្លាស់ប្ដូរ</translation>
    </message>
    <message>
        <source>See what it is, and what to do.</source>
        <translation>សូម​មើល​ថា​ជា​អ្វី និង​ត្រូវ​ធ្វើ​អ្វី។</translation>
    </message>
    <message numerus="yes">
        <source>No room here for %n attached file(s)</source>
        <translation>
            <numerusform>គ្មាន​កន្លែង​នៅ​ទីនេះ​សម្រាប់​ឯកសារ​ភ្ជាប់ %n</numerusform>
            <numerusform>គ្មាន​កន្លែង​នៅ​ទីនេះ​សម្រាប់​ឯកសារ​ភ្ជាប់ %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Make room on the disk, then exchange.</source>
        <translation>សូម​បង្កើន​ទំហំ​ទំនេរ​លើ​ថាស រួច​ផ្លាស់ប្ដូរ។</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>ការផ្លាស់ប្ដូរ %n មិនទាន់​បាន​ផ្ញើ</numerusform>
            <numerusform>ការផ្លាស់ប្ដូរ %n មិន​ទាន់​បាន​ផ្ញើ</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchange when a stick or folder is at hand.</source>
        <translation>សូម​ផ្លាស់ប្ដូរ​នៅពេល​មាន USB ឬ​ថត​នៅក្បែរ។</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) kept that do not count</source>
        <translation>
            <numerusform>បាន​រក្សាទុក %n លើក​ដែល​មិន​មាន​សុពលភាព</numerusform>
            <numerusform>បាន​រក្សាទុក %n លើក​ដែល​មិន​មាន​សុពលភាព</numerusform>
        </translation>
    </message>
    <message>
        <source>See whose they are, and why.</source>
        <translation>មើល​ថា​ជា​របស់​នរណា និង​ហេតុអ្វី។</translation>
    </message>
    <message>
        <source>{who} may read a session&apos;s text until {day}</source>
        <translation>{who} អាច​អាន​អត្ថបទ​នៃ​វគ្គ​មួយ រហូតដល់ {day}</translation>
    </message>
    <message>
        <source>The reason they gave: {reason}</source>
        <translation>មូលហេតុ​ដែល​បាន​ប្រាប់៖ {reason}</translation>
    </message>
    <message>
        <source>Different texts were signed: {what}</source>
        <translation>បាន​ចុះហត្ថលេខា​លើ​អត្ថបទ​ផ្សេង​គ្នា៖ {what}</translation>
    </message>
    <message>
        <source>Both are kept. Open it to read them and settle it.</source>
        <translation>ទាំង​ពីរ​ត្រូវបាន​រក្សាទុក។ សូម​បើក​ដើម្បី​អាន និង​ដោះស្រាយ។</translation>
    </message>
    <message>
        <source>Two people wrote apart: {what}</source>
        <translation>មនុស្ស​ពីរ​នាក់​បាន​សរសេរ​ដាច់​ពី​គ្នា៖ {what}</translation>
    </message>
    <message>
        <source>Both texts are kept. Open it to choose what is to stand.</source>
        <translation>អត្ថបទ​ទាំង​ពីរ​ត្រូវបាន​រក្សាទុក។ សូម​បើក​ដើម្បី​ជ្រើសរើស​មួយ​ដែល​ត្រូវ​រក្សា។</translation>
    </message>
</context>
<context>
    <name>HouseholdGrid</name>
    <message>
        <source>Tag</source>
        <translation>ស្លាក</translation>
    </message>
    <message>
        <source>Name as given</source>
        <translation>ឈ្មោះតាមដែលប្រាប់</translation>
    </message>
    <message>
        <source>In Latin letters</source>
        <translation>ជាអក្សរឡាតាំង</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>ភេទ</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>អាយុ</translation>
    </message>
    <message>
        <source>In the household</source>
        <translation>ក្នុងគ្រួសារ</translation>
    </message>
    <message>
        <source>In the case</source>
        <translation>ក្នុងករណី</translation>
    </message>
    <message>
        <source>{column}, row {number}</source>
        <translation>{column}, ជួរទី {number}</translation>
    </message>
</context>
<context>
    <name>IdlePanel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n នាទី</numerusform>
            <numerusform>%n នាទី</numerusform>
        </translation>
    </message>
    <message>
        <source>Locking by itself</source>
        <translation>ចាក់សោដោយស្វ័យប្រវត្តិ</translation>
    </message>
    <message>
        <source>When nobody has touched it for</source>
        <translation>ពេលគ្មាននរណាប៉ះវារយៈពេល</translation>
    </message>
    <message>
        <source>It also locks when the computer sleeps and when its screen is locked. Ctrl+L locks at once.</source>
        <translation>វា​ក៏​ចាក់សោ​ពេល​កុំព្យូទ័រ​ដេក និង​ពេល​អេក្រង់​ចាក់សោ។ Ctrl+L ចាក់សោ​ភ្លាម។</translation>
    </message>
</context>
<context>
    <name>InCasesCard</name>
    <message>
        <source>Cases</source>
        <translation>ករណី</translation>
    </message>
    <message>
        <source>Cases of this person</source>
        <translation>ករណីរបស់បុគ្គលនេះ</translation>
    </message>
    <message>
        <source>In no case that you hold.</source>
        <translation>មិន​ស្ថិត​ក្នុង​ករណី​ណា​ដែល​អ្នក​មាន​ទេ។</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>តាំងពី {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>រហូតដល់ {day}</translation>
    </message>
    <message>
        <source>Not shared with you</source>
        <translation>មិនបានចែករំលែកជាមួយអ្នក</translation>
    </message>
</context>
<context>
    <name>InstantEditor</name>
    <message>
        <source>today, 14 March 2009</source>
        <translation>today, 2009-03-14</translation>
    </message>
    <message>
        <source>21:30</source>
        <translation>21:30</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>ម៉ោង</translation>
    </message>
    <message>
        <source>Which day? Write it like 14 March 2009, yesterday or today.</source>
        <translation>ថ្ងៃ​ណា? សូម​សរសេរ​ដូចជា 2009-03-14, yesterday ឬ today។</translation>
    </message>
    <message>
        <source>At what time? Write it like 21:30. A guess is better than nothing.</source>
        <translation>នៅ​ម៉ោង​ប៉ុន្មាន? សូម​សរសេរ​ដូចជា 21:30។ ការប៉ាន់ស្មាន​ល្អ​ជាង​គ្មាន​អ្វី​សោះ។</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Two people wrote this apart. Choose what is to stand.</source>
        <translation>មនុស្ស​ពីរ​នាក់​បាន​សរសេរ​នេះ​ដាច់​ពី​គ្នា។ សូម​ជ្រើសរើស​មួយ​ដែល​ត្រូវ​រក្សា។</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>យកមួយនេះ</translation>
    </message>
</context>
<context>
    <name>LabelPanel</name>
    <message>
        <source>Your work is called</source>
        <translation>ការងាររបស់អ្នកមានឈ្មោះ</translation>
    </message>
    <message>
        <source>Where several people share this computer, the start page lists their work by these words. Whoever opens it reads them: a colour or an animal, not your name.</source>
        <translation>កន្លែង​ដែល​មនុស្ស​ច្រើន​នាក់​ប្រើ​កុំព្យូទ័រ​នេះ​រួមគ្នា ទំព័រ​ចាប់ផ្ដើម​បង្ហាញ​ការងារ​តាម​ពាក្យ​ទាំង​នេះ។ អ្នកណា​ដែល​បើក​វា​អាច​អាន​បាន៖ សូម​ប្រើ​ពណ៌ ឬ​សត្វ​មួយ មិន​មែន​ឈ្មោះ​របស់​អ្នកទេ។</translation>
    </message>
    <message>
        <source>On the start page</source>
        <translation>នៅទំព័រចាប់ផ្ដើម</translation>
    </message>
    <message>
        <source>That is a part of your name, and was not kept. Choose another word.</source>
        <translation>នោះ​ជា​ផ្នែក​មួយ​នៃ​ឈ្មោះ​របស់​អ្នក ហើយ​មិន​បាន​រក្សាទុក​ទេ។ សូម​ជ្រើសរើស​ពាក្យ​ផ្សេង។</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Choose your language</source>
        <translation>ជ្រើសរើសភាសារបស់អ្នក</translation>
    </message>
    <message>
        <source>You can change it later. What you write can be in any language.</source>
        <translation>អ្នក​អាច​ប្ដូរ​វា​នៅ​ពេល​ក្រោយ។ អ្វី​ដែល​អ្នក​សរសេរ​អាច​ជា​ភាសា​ណា​ក៏​បាន។</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Type to narrow the list</source>
        <translation>វាយ​អក្សរ​ដើម្បី​បង្រួម​បញ្ជី</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>បង្រួមបញ្ជី</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>តម្រង</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>តម្រៀប</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>ជួរឈរ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>បញ្ឈប់</translation>
    </message>
    <message>
        <source>Last written first</source>
        <translation>សរសេរចុងក្រោយមុនគេ</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>តាមលំដាប់បញ្ច្រាស</translation>
    </message>
    <message>
        <source>{field}: {chosen}</source>
        <translation>{field}៖ {chosen}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ឬ </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n record(s) before the list can be arranged…</source>
        <translation>
            <numerusform>កំពុង​អាន​កំណត់ត្រា %n មុន​ពេល​អាច​រៀបចំ​បញ្ជី…</numerusform>
            <numerusform>កំពុង​អាន​កំណត់​ត្រា %n មុនពេល​អាច​រៀបចំ​បញ្ជី…</numerusform>
        </translation>
    </message>
    <message>
        <source>Take away the filter {filter}</source>
        <translation>ដកតម្រង {filter} ចេញ</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} ដល់ {last}</translation>
    </message>
    <message>
        <source>from {first} on</source>
        <translation>ចាប់ពី {first}</translation>
    </message>
    <message>
        <source>up to {last}</source>
        <translation>រហូតដល់ {last}</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} ក្នុងចំណោម {all}</translation>
    </message>
</context>
<context>
    <name>ListedCard</name>
    <message>
        <source>Files found</source>
        <translation>ឯកសារដែលរកឃើញ</translation>
    </message>
    <message>
        <source>Space marks what may show abuse.</source>
        <translation>គ្រាប់​ចុច Space សម្គាល់​អ្វី​ដែល​អាច​បង្ហាញ​ការរំលោភបំពាន។</translation>
    </message>
    <message>
        <source>May show abuse: never copy</source>
        <translation>អាច​បង្ហាញ​ការរំលោភបំពាន៖ មិន​ចម្លង​ឡើយ</translation>
    </message>
    <message>
        <source>Copy the others</source>
        <translation>ចម្លងឯកសារផ្សេងទៀត</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>ថតផ្សេង</translation>
    </message>
    <message>
        <source>Before anything is copied</source>
        <translation>មុនពេលចម្លងអ្វីមួយ</translation>
    </message>
    <message>
        <source>Mark every file that may show the sexual abuse of a child, by what you were told or by its name. It is not opened and not copied. Leave the phone as it is and call the police unit you work with; here you write only the number of their report.</source>
        <translation>សូម​សម្គាល់​ឯកសារ​ទាំងអស់​ដែល​អាច​បង្ហាញ​ការរំលោភបំពាន​ផ្លូវភេទ​លើ​កុមារ តាម​អ្វី​ដែល​គេ​បាន​ប្រាប់ ឬ​តាម​ឈ្មោះ​របស់​វា។ វា​មិន​ត្រូវបាន​បើក ឬ​ចម្លង​ទេ។ សូម​ទុក​ទូរស័ព្ទ​ឱ្យ​នៅ​ដដែល ហើយ​ទូរស័ព្ទ​ទៅ​អង្គភាព​នគរបាល​ដែល​អ្នក​ធ្វើការ​ជាមួយ នៅ​ទីនេះ​សរសេរ​តែ​លេខ​របាយការណ៍​របស់​គេ។</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to copy</source>
        <translation>
            <numerusform>ឯកសារ %n ត្រូវ​ចម្លង</numerusform>
            <numerusform>ឯកសារ %n ត្រូវចម្លង</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked, which stay where they are</source>
        <translation>
            <numerusform>សម្គាល់ %n ដែល​នៅ​កន្លែង​ដដែល</numerusform>
            <numerusform>សម្គាល់ %n ដែល​នៅ​កន្លែង​ដដែល</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListedModel</name>
    <message>
        <source>is not copied</source>
        <translation>មិនត្រូវបានចម្លង</translation>
    </message>
</context>
<context>
    <name>ListedPage</name>
    <message>
        <source>Write: {what}</source>
        <translation>សរសេរ៖ {what}</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>មិនទាន់មានទេ</translation>
    </message>
    <message>
        <source>{what}: what you may read stands here.</source>
        <translation>{what}៖ អ្វី​ដែល​អ្នក​អាច​អាន​បាន ស្ថិត​នៅ​ទីនេះ។</translation>
    </message>
</context>
<context>
    <name>LivedCard</name>
    <message>
        <source>What happened</source>
        <translation>អ្វីដែលបានកើតឡើង</translation>
    </message>
    <message>
        <source>Nothing that you hold tells of it.</source>
        <translation>គ្មាន​អ្វី​ដែល​អ្នក​មាន​និយាយ​អំពី​វា​ទេ។</translation>
    </message>
    <message>
        <source>Show earlier entries</source>
        <translation>បង្ហាញកំណត់ត្រាមុនៗ</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>As the computer</source>
        <translation>ដូចកុំព្យូទ័រ</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ភ្លឺ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ងងឹត</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>កម្រិត​ពណ៌​ខុសគ្នា​ខ្លាំង ភ្លឺ</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>កម្រិត​ពណ៌​ខុសគ្នា​ខ្លាំង ងងឹត</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>ពណ៌</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>ទំហំ</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>The new size is there when you close this program and open it again.</source>
        <translation>ទំហំ​ថ្មី​នឹង​មាន ពេល​អ្នក​បិទ​កម្មវិធី​នេះ ហើយ​បើក​វា​ម្ដង​ទៀត។</translation>
    </message>
</context>
<context>
    <name>MadeUnder</name>
    <message>
        <source>Done under this consent</source>
        <translation>ធ្វើក្រោមការយល់ព្រមនេះ</translation>
    </message>
    <message>
        <source>When it is withdrawn, each of these gets a task to undo it.</source>
        <translation>ពេល​ការយល់ព្រម​ត្រូវបាន​ដក​វិញ នីមួយៗ​នឹង​មាន​កិច្ចការ​មួយ​ដើម្បី​លុបចោល។</translation>
    </message>
</context>
<context>
    <name>ManyEditor</name>
    <message>
        <source>Add</source>
        <translation>បន្ថែម</translation>
    </message>
    <message>
        <source>Take away: {value}</source>
        <translation>យកចេញ៖ {value}</translation>
    </message>
</context>
<context>
    <name>MassIntakePage</name>
    <message>
        <source>People freed together</source>
        <translation>អ្នកដែលបានរំដោះជាមួយគ្នា</translation>
    </message>
    <message>
        <source>One household</source>
        <translation>គ្រួសារមួយ</translation>
    </message>
    <message>
        <source>Leave empty what is not known. Write ~ before an age that is guessed. Empty rows are left out.</source>
        <translation>សូម​ទុក​ទទេ​នូវ​អ្វី​ដែល​មិន​ដឹង។ សូម​សរសេរ ~ មុខ​អាយុ​ដែល​ប៉ាន់ស្មាន។ ជួរ​ទទេ​មិន​ត្រូវ​យក​ទេ។</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>ជួរមួយទៀត</translation>
    </message>
    <message>
        <source>Why a tag of another computer is used</source>
        <translation>ហេតុអ្វី​ប្រើ​ស្លាក​របស់​កុំព្យូទ័រ​ផ្សេង</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>មកដល់ពេលនេះ</translation>
    </message>
    <message>
        <source>Here is what you had typed. It is not saved yet.</source>
        <translation>នេះ​ជា​អ្វី​ដែល​អ្នក​បាន​វាយ។ វា​មិន​ទាន់​បាន​រក្សាទុក​ទេ។</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Mend what is marked.</source>
        <translation>មិន​ទាន់​បាន​រក្សាទុក​អ្វី​ទេ។ សូម​កែ​អ្វី​ដែល​បាន​សម្គាល់។</translation>
    </message>
    <message>
        <source>Saved: {codes}</source>
        <translation>បានរក្សាទុក៖ {codes}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) entered</source>
        <translation>
            <numerusform>បានបញ្ចូល %n នាក់</numerusform>
            <numerusform>បានបញ្ចូល %n នាក់</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has no tags of its own left.</source>
        <translation>កុំព្យូទ័រ​នេះ​អស់​ស្លាក​ផ្ទាល់ខ្លួន​ហើយ។</translation>
    </message>
    <message>
        <source>{stage}: {counted} counted</source>
        <translation>{stage}៖ រាប់​បាន {counted}</translation>
    </message>
    <message>
        <source>{who} {entered} of {counted}</source>
        <translation>{who} {entered} ក្នុង​ចំណោម {counted}</translation>
    </message>
    <message>
        <source>all entered</source>
        <translation>បានបញ្ចូលទាំងអស់</translation>
    </message>
    <message>
        <source>{whole}; {agree}</source>
        <translation>{whole}; {agree}</translation>
    </message>
    <message>
        <source>women</source>
        <translation>ស្ត្រី</translation>
    </message>
    <message>
        <source>men</source>
        <translation>បុរស</translation>
    </message>
    <message>
        <source>girls</source>
        <translation>កុមារី</translation>
    </message>
    <message>
        <source>boys</source>
        <translation>កុមារា</translation>
    </message>
    <message>
        <source>sex or age unclear</source>
        <translation>ភេទ ឬអាយុមិនច្បាស់</translation>
    </message>
    <message>
        <source>role uncertain</source>
        <translation>តួនាទីមិនប្រាកដ</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>មនុស្សតែម្នាក់</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>មនុស្សពីរនាក់</translation>
    </message>
    <message>
        <source>{one} and {other}: one person or two? Nothing is merged, and it can be undone.</source>
        <translation>{one} និង {other}៖ មនុស្ស​ម្នាក់ ឬ​ពីរ​នាក់? មិន​មាន​ការបញ្ចូល​គ្នា​ទេ ហើយ​អាច​ធ្វើ​ត្រឡប់​វិញ​បាន។</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>បានរក្សាទុក</translation>
    </message>
</context>
<context>
    <name>MovedPage</name>
    <message>
        <source>I moved it; it is nowhere else</source>
        <translation>ខ្ញុំ​បាន​រំកិល​វា វា​មិន​មាន​នៅ​កន្លែង​ផ្សេង​ទេ</translation>
    </message>
    <message>
        <source>Go on from this one</source>
        <translation>បន្តពីមួយនេះ</translation>
    </message>
    <message>
        <source>It is a copy, or I do not know</source>
        <translation>វា​ជា​ច្បាប់​ចម្លង ឬ​ខ្ញុំ​មិន​ដឹង</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ចាក់សោ</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>លេខផ្ទៀងផ្ទាត់របស់អ្នក</translation>
    </message>
    <message>
        <source>Go to my work</source>
        <translation>ទៅកាន់ការងាររបស់ខ្ញុំ</translation>
    </message>
    <message>
        <source>An older copy lies here</source>
        <translation>នៅ​ទីនេះ​មាន​ច្បាប់​ចម្លង​ចាស់​ជាង</translation>
    </message>
    <message>
        <source>Later work was written on this computer, and is not in this copy. If you still have the newer one, put it back. Otherwise go on from here: what headquarters has of the later work comes back with the next exchange.</source>
        <translation>ការងារ​ថ្មី​ជាង​ត្រូវបាន​សរសេរ​លើ​កុំព្យូទ័រ​នេះ ហើយ​មិន​មាន​ក្នុង​ច្បាប់​ចម្លង​នេះ​ទេ។ បើ​អ្នក​នៅ​មាន​មួយ​ថ្មី​ជាង សូម​ដាក់​វា​មកវិញ។ បើ​មិន​ដូច្នោះ​ទេ សូម​បន្ត​ពី​ទីនេះ៖ អ្វី​ដែល​ការិយាល័យ​កណ្ដាល​មាន​ពី​ការងារ​ថ្មី​ជាង នឹង​ត្រឡប់​មកវិញ​ពេល​ផ្លាស់ប្ដូរ​លើក​ក្រោយ។</translation>
    </message>
    <message>
        <source>Was this moved, or copied?</source>
        <translation>តើ​វា​ត្រូវបាន​រំកិល ឬ​ចម្លង?</translation>
    </message>
    <message>
        <source>This work was last used in another folder or on another computer. Two copies that are both written in would contradict each other.</source>
        <translation>ការងារ​នេះ​ប្រើ​ចុងក្រោយ​ក្នុង​ថត​ផ្សេង ឬ​លើ​កុំព្យូទ័រ​ផ្សេង។ ច្បាប់​ចម្លង​ពីរ​ដែល​គេ​សរសេរ​ទាំង​ពីរ នឹង​ផ្ទុយ​គ្នា។</translation>
    </message>
    <message>
        <source>This is not the headquarters that went on</source>
        <translation>នេះ​មិន​មែន​ជា​ការិយាល័យ​កណ្ដាល​ដែល​បាន​បន្ត​ទេ</translation>
    </message>
    <message>
        <source>A copy of headquarters, or an older one that was put back, lies here: everybody believes the one that went on. Lock this and use that one. Where it is lost, go on from this one with the root key and the command “ijm hq promote”.</source>
        <translation>នៅ​ទីនេះ​មាន​ច្បាប់​ចម្លង​នៃ​ការិយាល័យ​កណ្ដាល ឬ​ច្បាប់​ចាស់​ដែល​បាន​ដាក់​មកវិញ៖ អ្នករាល់គ្នា​ជឿ​លើ​មួយ​ដែល​បាន​បន្ត។ សូម​ចាក់សោ​មួយ​នេះ ហើយ​ប្រើ​មួយ​នោះ។ បើ​មួយ​នោះ​បាត់ សូម​បន្ត​ពី​មួយ​នេះ​ដោយ​ប្រើ​សោ​ដើម និង​ពាក្យបញ្ជា «ijm hq promote»។</translation>
    </message>
    <message>
        <source>Was headquarters moved, or copied?</source>
        <translation>តើ​ការិយាល័យ​កណ្ដាល​ត្រូវបាន​រំកិល ឬ​ចម្លង?</translation>
    </message>
    <message>
        <source>Headquarters was last used in another folder or on another computer, and there can be only one. If this is a copy, lock it and use the other. Where that one is lost, go on from this one with the root key and the command “ijm hq promote”.</source>
        <translation>ការិយាល័យ​កណ្ដាល​ប្រើ​ចុងក្រោយ​ក្នុង​ថត​ផ្សេង ឬ​លើ​កុំព្យូទ័រ​ផ្សេង ហើយ​អាច​មាន​តែមួយ​ប៉ុណ្ណោះ។ បើ​នេះ​ជា​ច្បាប់​ចម្លង សូម​ចាក់សោ​វា ហើយ​ប្រើ​មួយ​ទៀត។ បើ​មួយ​នោះ​បាត់ សូម​បន្ត​ពី​មួយ​នេះ​ដោយ​ប្រើ​សោ​ដើម និង​ពាក្យបញ្ជា «ijm hq promote»។</translation>
    </message>
    <message>
        <source>Telephone headquarters and read out these thirty digits. Until they have compared them, what you write here is kept but does not count for others.</source>
        <translation>សូម​ទូរស័ព្ទ​ទៅ​ការិយាល័យ​កណ្ដាល ហើយ​អាន​លេខ​សាមសិប​ខ្ទង់​នេះ។ មុនពេល​គេ​បាន​ផ្ទៀងផ្ទាត់​លេខ អ្វី​ដែល​អ្នក​សរសេរ​នៅ​ទីនេះ​ត្រូវបាន​រក្សាទុក ប៉ុន្តែ​មិន​ទាន់​មាន​សុពលភាព​សម្រាប់​អ្នកដទៃ​ទេ។</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Show names</source>
        <translation>បង្ហាញឈ្មោះ</translation>
    </message>
    <message>
        <source>no name held here</source>
        <translation>គ្មានឈ្មោះនៅទីនេះ</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>លាក់ឈ្មោះ</translation>
    </message>
</context>
<context>
    <name>NarrowPanel</name>
    <message>
        <source>Done</source>
        <translation>រួចរាល់</translation>
    </message>
    <message>
        <source>14 March 2009, 2009-03</source>
        <translation>14 មីនា 2009, 2009-03</translation>
    </message>
    <message>
        <source>From</source>
        <translation>ចាប់ពី</translation>
    </message>
    <message>
        <source>To</source>
        <translation>រហូតដល់</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>មិនបានបញ្ជាក់</translation>
    </message>
</context>
<context>
    <name>NewAttachmentPage</name>
    <message>
        <source>Attach a file</source>
        <translation>ភ្ជាប់ឯកសារ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ឯកសារ</translation>
    </message>
    <message>
        <source>A file can also be dropped on this page. The original stays where it is.</source>
        <translation>អ្នក​ក៏​អាច​ទម្លាក់​ឯកសារ​លើ​ទំព័រ​នេះ​ដែរ។ ឯកសារ​ដើម​នៅ​កន្លែង​ដដែល។</translation>
    </message>
    <message>
        <source>How much is copied</source>
        <translation>ចម្លងបានប៉ុន្មានហើយ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>បញ្ឈប់</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>ឯកសារ</translation>
    </message>
    <message>
        <source>Never attach pictures of the abuse of a child: leave them where they are and tell the police unit you work with.</source>
        <translation>កុំ​ភ្ជាប់​រូបភាព​នៃ​ការរំលោភបំពាន​លើ​កុមារ​ឡើយ៖ សូម​ទុក​វា​នៅ​កន្លែង​ដដែល ហើយ​ប្រាប់​អង្គភាព​នគរបាល​ដែល​អ្នក​ធ្វើការ​ជាមួយ។</translation>
    </message>
    <message>
        <source>Choose the file to attach.</source>
        <translation>សូម​ជ្រើសរើស​ឯកសារ​ត្រូវ​ភ្ជាប់។</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>កំពុងបញ្ឈប់…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was attached.</source>
        <translation>បាន​បញ្ឈប់។ មិន​បាន​ភ្ជាប់​អ្វី​ទេ។</translation>
    </message>
</context>
<context>
    <name>NewCodeCard</name>
    <message>
        <source>Go to my work</source>
        <translation>ទៅកាន់ការងាររបស់ខ្ញុំ</translation>
    </message>
    <message>
        <source>The code, from your paper</source>
        <translation>កូដពីក្រដាសរបស់អ្នក</translation>
    </message>
    <message>
        <source>Capitals, blanks and dashes do not matter.</source>
        <translation>អក្សរ​ធំ ចន្លោះ និង​សញ្ញា - មិន​សំខាន់​ទេ។</translation>
    </message>
    <message>
        <source>Your new printed code</source>
        <translation>កូដ​ថ្មី​ដែល​បោះពុម្ព​របស់​អ្នក</translation>
    </message>
    <message>
        <source>Print it or write it down now. It is shown this once.</source>
        <translation>សូម​បោះពុម្ព ឬ​សរសេរ​ទុក​ឥឡូវនេះ។ វា​បង្ហាញ​តែម្ដង​នេះ​ទេ។</translation>
    </message>
    <message>
        <source>Headquarters opened your work: {who}, {when}.</source>
        <translation>ការិយាល័យ​កណ្ដាល​បាន​បើក​ការងារ​របស់​អ្នក៖ {who}, {when}។</translation>
    </message>
    <message>
        <source>This is not the code above. Look again.</source>
        <translation>នេះ​មិន​មែន​ជា​កូដ​ខាងលើ​ទេ។ សូម​មើល​ម្ដង​ទៀត។</translation>
    </message>
</context>
<context>
    <name>NewPage</name>
    <message>
        <source>New: {what}</source>
        <translation>ថ្មី៖ {what}</translation>
    </message>
    <message>
        <source>You may write this but not keep it: once headquarters has confirmed it, it is no longer on this computer.</source>
        <translation>អ្នក​អាច​សរសេរ​នេះ ប៉ុន្តែ​មិន​អាច​រក្សា​វា​ទេ៖ ពេល​ការិយាល័យ​កណ្ដាល​បាន​បញ្ជាក់​ហើយ វា​លែង​មាន​លើ​កុំព្យូទ័រ​នេះ។</translation>
    </message>
</context>
<context>
    <name>NewPersonPage</name>
    <message>
        <source>Add a person to the case</source>
        <translation>បន្ថែមបុគ្គលទៅក្នុងករណី</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>បុគ្គលថ្មី</translation>
    </message>
    <message>
        <source>Somebody known already</source>
        <translation>បុគ្គលដែលស្គាល់រួចហើយ</translation>
    </message>
    <message>
        <source>People stand in lists by their code. The name is added on the person&apos;s page.</source>
        <translation>បុគ្គល​ក្នុង​បញ្ជី​បង្ហាញ​តាម​កូដ។ ឈ្មោះ​ត្រូវ​បន្ថែម​នៅលើ​ទំព័រ​របស់​បុគ្គល។</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Office</source>
        <translation>ការិយាល័យ</translation>
    </message>
    <message>
        <source>Headquarters has not answered yet, so this computer belongs to no office. What belongs to an office can be written once it has.</source>
        <translation>ការិយាល័យ​កណ្ដាល​មិន​ទាន់​បាន​ឆ្លើយតប​ទេ ដូច្នេះ​កុំព្យូទ័រ​នេះ​មិន​ទាន់​ស្ថិត​ក្នុង​ការិយាល័យ​ណា​ឡើយ។ អ្វី​ដែល​ជា​របស់​ការិយាល័យ អាច​សរសេរ​បាន​ពេល​គេ​ឆ្លើយតប​ហើយ។</translation>
    </message>
    <message>
        <source>None that you hold. Only those whom headquarters names can read one.</source>
        <translation>គ្មាន​ដែល​អ្នក​មាន​ទេ។ មាន​តែ​អ្នក​ដែល​ការិយាល័យ​កណ្ដាល​ចាត់តាំង​ទើប​អាច​អាន​បាន។</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>មិនទាន់មានទេ។</translation>
    </message>
    <message>
        <source>None yet. Write one from the page of the person, by More…</source>
        <translation>មិន​ទាន់​មាន​ទេ។ សូម​សរសេរ​ពី​ទំព័រ​របស់​បុគ្គល តាម ច្រើន​ទៀត…</translation>
    </message>
    <message>
        <source>None yet. Write one from the page of the case, by More…</source>
        <translation>មិន​ទាន់​មាន​ទេ។ សូម​សរសេរ​ពី​ទំព័រ​របស់​ករណី តាម ច្រើន​ទៀត…</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>ថយក្រោយ (Alt+Left)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ថយក្រោយ</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>មិន​មាន​នៅ​ទីនេះ​ទេ</translation>
    </message>
</context>
<context>
    <name>PairsCard</name>
    <message>
        <source>Perhaps entered twice</source>
        <translation>ប្រហែលជាបានបញ្ចូលពីរដង</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>កំពុងរង់ចាំការសម្រេច</translation>
    </message>
    <message>
        <source>like age</source>
        <translation>អាយុស្រដៀងគ្នា</translation>
    </message>
    <message>
        <source>same place of birth</source>
        <translation>ទីកន្លែងកំណើតដូចគ្នា</translation>
    </message>
    <message>
        <source>parents alike</source>
        <translation>ឪពុកម្ដាយស្រដៀងគ្នា</translation>
    </message>
    <message>
        <source>names alike</source>
        <translation>ឈ្មោះស្រដៀងគ្នា</translation>
    </message>
    <message>
        <source>{who} asks whether they are the same</source>
        <translation>{who} សួរ​ថា​តើ​ជា​មនុស្ស​តែ​ម្នាក់​ឬ​ទេ</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} និង {other}</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>Strength</source>
        <translation>ភាពរឹងមាំ</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>ដដែលម្ដងទៀត</translation>
    </message>
    <message>
        <source>This is not the same as above. Type it again, slowly.</source>
        <translation>មិន​ដូច​ខាងលើ​ទេ។ សូម​វាយ​ម្ដង​ទៀត​យឺតៗ។</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>Passphrase</source>
        <translation>ឃ្លាសម្ងាត់</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>ប្ដូរ</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>ប្ដូរឃ្លាសម្ងាត់</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>ឃ្លាសម្ងាត់ថ្មី</translation>
    </message>
    <message>
        <source>The new passphrase holds from now on; the old one opens nothing.</source>
        <translation>ឃ្លា​សម្ងាត់​ថ្មី​ប្រើ​បាន​ចាប់ពី​ពេលនេះ ឃ្លា​ចាស់​លែង​បើក​អ្វី​បាន​ហើយ។</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>ជ្រើសរើសឃ្លាសម្ងាត់</translation>
    </message>
    <message>
        <source>It protects everything you write, and nobody can look it up for you. Four or more words that have nothing to do with each other are best.</source>
        <translation>វា​ការពារ​អ្វីៗ​ទាំងអស់​ដែល​អ្នក​សរសេរ ហើយ​គ្មាន​នរណា​អាច​រក​វា​ជំនួស​អ្នក​បាន​ទេ។ ពាក្យ​បួន ឬ​ច្រើន​ជាង​នេះ​ដែល​មិន​ទាក់ទង​គ្នា គឺ​ល្អ​បំផុត។</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>ឃ្លាសម្ងាត់</translation>
    </message>
</context>
<context>
    <name>PastCard</name>
    <message>
        <source>Show</source>
        <translation>បង្ហាញ</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>នរណាបានសរសេរអ្វី</translation>
    </message>
    <message>
        <source>Show who wrote what</source>
        <translation>បង្ហាញថានរណាបានសរសេរអ្វី</translation>
    </message>
    <message>
        <source>Which field</source>
        <translation>ប្រអប់ណា</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>លាក់</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>ប្រអប់ទាំងអស់</translation>
    </message>
    <message>
        <source>{field}: erased for good</source>
        <translation>{field}៖ បានលុបជាស្ថាពរ</translation>
    </message>
    <message>
        <source>{field}: {text} taken away</source>
        <translation>{field}៖ បាន​ដក {text} ចេញ</translation>
    </message>
    <message>
        <source>{field}: {text} added</source>
        <translation>{field}៖ បាន​បន្ថែម {text}</translation>
    </message>
    <message>
        <source>{field}: emptied</source>
        <translation>{field}៖ បានលុបចេញ</translation>
    </message>
    <message>
        <source>{field} on {moment}: {text}</source>
        <translation>{field} នៅ {moment}៖ {text}</translation>
    </message>
    <message>
        <source>(emptied)</source>
        <translation>(លុបចេញ)</translation>
    </message>
    <message>
        <source>It is so again. What stood until now is kept here.</source>
        <translation>វា​ដូច្នេះ​វិញ​ហើយ។ អ្វី​ដែល​មាន​រហូតមកដល់​ពេលនេះ រក្សាទុក​នៅ​ទីនេះ។</translation>
    </message>
    <message>
        <source>before: {text}</source>
        <translation>មុននេះ៖ {text}</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>បានជំនួស</translation>
    </message>
    <message>
        <source>Let it be so again</source>
        <translation>ឱ្យដូច្នេះវិញ</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>ជ្រើសរើស…</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>People</source>
        <translation>បុគ្គល</translation>
    </message>
    <message>
        <source>People in this case</source>
        <translation>បុគ្គលក្នុងករណីនេះ</translation>
    </message>
    <message>
        <source>Nobody yet. Add the first person above.</source>
        <translation>មិន​ទាន់​មាន​នរណា​ទេ។ សូម​បន្ថែម​បុគ្គល​ដំបូង​នៅ​ខាងលើ។</translation>
    </message>
    <message>
        <source>Freed together…</source>
        <translation>បានរំដោះជាមួយគ្នា…</translation>
    </message>
    <message>
        <source>Take in people freed together</source>
        <translation>ទទួល​អ្នក​ដែល​បាន​រំដោះ​ជាមួយគ្នា</translation>
    </message>
    <message numerus="yes">
        <source>%n minor(s) today</source>
        <translation>
            <numerusform>អនីតិជន %n នាក់នៅថ្ងៃនេះ</numerusform>
            <numerusform>អនីតិជន %n នាក់នៅថ្ងៃនេះ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presumed to be</source>
        <translation>
            <numerusform>សន្មតថាជាអនីតិជន %n នាក់</numerusform>
            <numerusform>សន្មតថាជាអនីតិជន %n នាក់</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown age</source>
        <translation>
            <numerusform>មិនដឹងអាយុ %n នាក់</numerusform>
            <numerusform>មិនដឹងអាយុ %n នាក់</numerusform>
        </translation>
    </message>
    <message>
        <source>Not shared with you</source>
        <translation>មិនបានចែករំលែកជាមួយអ្នក</translation>
    </message>
    <message>
        <source>{relation}: {code}</source>
        <translation>{relation}៖ {code}</translation>
    </message>
    <message>
        <source>Next step: week of {day}</source>
        <translation>ជំហាន​បន្ទាប់៖ សប្ដាហ៍​នៃ​ថ្ងៃ {day}</translation>
    </message>
</context>
<context>
    <name>PeopleHere</name>
    <message>
        <source>Work {number}</source>
        <translation>ការងារ {number}</translation>
    </message>
</context>
<context>
    <name>PersonAlerts</name>
    <message>
        <source>To look out for</source>
        <translation>ចំណុចត្រូវប្រុងប្រយ័ត្ន</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>បានទទួលមរណភាព</translation>
    </message>
    <message>
        <source>One way of contact is not safe</source>
        <translation>វិធី​ទាក់ទង​មួយ​មិន​មាន​សុវត្ថិភាព</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>ហានិភ័យខ្ពស់</translation>
    </message>
    <message>
        <source>Needs health care</source>
        <translation>ត្រូវការការថែទាំសុខភាព</translation>
    </message>
    <message>
        <source>A consent does not hold</source>
        <translation>ការយល់ព្រម​មួយ​គ្មាន​សុពលភាព</translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation>ត្រូវការ​អ្នកបកប្រែ​ផ្ទាល់​មាត់</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Edit</source>
        <translation>កែ</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>បន្ថែម៖ {what}</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>ច្រើនទៀត…</translation>
    </message>
    <message>
        <source>Add something else…</source>
        <translation>បន្ថែមអ្វីផ្សេងទៀត…</translation>
    </message>
    <message>
        <source>Own file…</source>
        <translation>ឯកសារផ្ទាល់ខ្លួន…</translation>
    </message>
    <message>
        <source>Hand out what is held about this person to them</source>
        <translation>ប្រគល់​ជូន​បុគ្គល​នេះ​នូវ​អ្វី​ដែល​មាន​អំពី​គាត់</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>បង្ហាញឈ្មោះ</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>ឈ្មោះ</translation>
    </message>
    <message>
        <source>Whereabouts</source>
        <translation>កន្លែងស្នាក់នៅ</translation>
    </message>
    <message>
        <source>Show places</source>
        <translation>បង្ហាញកន្លែង</translation>
    </message>
    <message>
        <source>Hide places</source>
        <translation>លាក់កន្លែង</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>នរណាបានសរសេរអ្វី</translation>
    </message>
    <message>
        <source>About this person</source>
        <translation>អំពីបុគ្គលនេះ</translation>
    </message>
    <message>
        <source>Such as: they asked to see it. It is kept as their request, and answered.</source>
        <translation>ដូចជា៖ គាត់​សុំ​មើល​វា។ វា​រក្សាទុក​ជា​សំណើ​របស់​គាត់ ហើយ​បាន​ឆ្លើយតប។</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>លាក់ឈ្មោះ</translation>
    </message>
    <message>
        <source>No name is held here. It may not be shared with you.</source>
        <translation>គ្មាន​ឈ្មោះ​នៅ​ទីនេះ​ទេ។ ប្រហែលជា​មិន​បាន​ចែករំលែក​ជាមួយ​អ្នក។</translation>
    </message>
    <message>
        <source>Nothing is written yet. Edit adds it.</source>
        <translation>មិនទាន់​មាន​អ្វី​សរសេរ​នៅឡើយ។ ចុច «កែ» ដើម្បី​បន្ថែម។</translation>
    </message>
    <message>
        <source>Also written about this person</source>
        <translation>អ្វី​ផ្សេង​ទៀត​អំពី​បុគ្គល​នេះ</translation>
    </message>
    <message>
        <source>Written, and recorded. Others are called by their part in it, as far as a record of them is held. Read it before you hand it over: a name that nobody recorded still stands there.</source>
        <translation>បាន​សរសេរ និង​បាន​កត់ត្រា។ អ្នកដទៃ​ហៅ​តាម​តួនាទី​របស់​គេ​ក្នុង​រឿង​នេះ ក្នុង​ករណី​មាន​កំណត់​ត្រា​អំពី​គេ។ សូម​អាន​វា​មុន​ប្រគល់​ឱ្យ៖ ឈ្មោះ​ដែល​គ្មាន​នរណា​បាន​កត់ត្រា នៅតែ​មាន​ក្នុង​នោះ។</translation>
    </message>
</context>
<context>
    <name>PhoneEditor</name>
    <message>
        <source>Take it as {number}</source>
        <translation>យកជា {number}</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>{role}: {name}</source>
        <translation>{role}៖ {name}</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice. Nothing here is real, and nothing leaves it.</source>
        <translation>ការអនុវត្ត​សាកល្បង។ គ្មាន​អ្វី​នៅ​ទីនេះ​ពិត​ទេ ហើយ​គ្មាន​អ្វី​ចេញ​ពី​ទីនេះ​ទេ។</translation>
    </message>
    <message>
        <source>End the practice</source>
        <translation>បញ្ចប់ការអនុវត្តសាកល្បង</translation>
    </message>
    <message>
        <source>Exercises: {done} of {all}</source>
        <translation>លំហាត់៖ {done} នៃ {all}</translation>
    </message>
</context>
<context>
    <name>PreparingPage</name>
    <message>
        <source>Progress</source>
        <translation>ដំណើរការ</translation>
    </message>
    <message>
        <source>Preparing the practice</source>
        <translation>កំពុង​រៀបចំ​ការអនុវត្ត​សាកល្បង</translation>
    </message>
    <message>
        <source>Invented cases are being written. This happens once.</source>
        <translation>កំពុង​សរសេរ​ករណី​ប្រឌិត។ វា​កើតឡើង​តែម្ដង​ប៉ុណ្ណោះ។</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ត្រឡប់ក្រោយ</translation>
    </message>
</context>
<context>
    <name>PrintedCode</name>
    <message>
        <source>Print</source>
        <translation>បោះពុម្ព</translation>
    </message>
    <message>
        <source>Keep this paper safe, and away from the computer.</source>
        <translation>សូម​ទុក​ក្រដាស​នេះ​ឱ្យ​មាន​សុវត្ថិភាព ហើយ​ឆ្ងាយ​ពី​កុំព្យូទ័រ។</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Stop</source>
        <translation>បញ្ឈប់</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Reason</source>
        <translation>មូលហេតុ</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Nothing fits</source>
        <translation>គ្មានអ្វីត្រូវគ្នាទេ</translation>
    </message>
    <message>
        <source>Take a filter away, or type less.</source>
        <translation>សូម​ដក​តម្រង​មួយ​ចេញ ឬ​វាយ​អក្សរ​តិច​ជាង​នេះ។</translation>
    </message>
    <message>
        <source>Copy their codes</source>
        <translation>ចម្លងកូដ</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>មិនជ្រើសរើសអ្វីទេ</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>សរុប %n</numerusform>
            <numerusform>សរុប %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>បានជ្រើសរើស %n</numerusform>
            <numerusform>បានជ្រើសរើស %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) copied, for one minute.</source>
        <translation>
            <numerusform>បាន​ចម្លង​កូដ %n សម្រាប់​រយៈពេល​មួយ​នាទី។</numerusform>
            <numerusform>បាន​ចម្លង​កូដ %n សម្រាប់​រយៈពេល​មួយ​នាទី។</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Edit</source>
        <translation>កែ</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>ចុះហត្ថលេខា…</translation>
    </message>
    <message>
        <source>Let the case see…</source>
        <translation>អនុញ្ញាតឱ្យករណីឃើញ…</translation>
    </message>
    <message>
        <source>Take out of use…</source>
        <translation>ឈប់ប្រើ…</translation>
    </message>
    <message>
        <source>Take back into use</source>
        <translation>យកមកប្រើវិញ</translation>
    </message>
    <message>
        <source>Taken out of use: {reason}</source>
        <translation>បានឈប់ប្រើ៖ {reason}</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>ប្រាប់មូលហេតុ</translation>
    </message>
    <message>
        <source>This text is for the clinicians of the person. Write down why you must read it; its author will see that you did, and why.</source>
        <translation>អត្ថបទ​នេះ​សម្រាប់​អ្នក​ព្យាបាល​របស់​បុគ្គល​នេះ។ សូម​សរសេរ​ថា​ហេតុអ្វី​អ្នក​ត្រូវ​អាន​វា អ្នកនិពន្ធ​នឹង​ឃើញ​ថា​អ្នក​បាន​អាន និង​ហេតុអ្វី។</translation>
    </message>
    <message>
        <source>That day: {who}</source>
        <translation>នៅ​ថ្ងៃ​នោះ៖ {who}</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>បានចុះហត្ថលេខា</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>បានយកមកប្រើវិញ</translation>
    </message>
    <message>
        <source>Taken out of use</source>
        <translation>បានឈប់ប្រើ</translation>
    </message>
    <message>
        <source>Sign it</source>
        <translation>ចុះហត្ថលេខាលើវា</translation>
    </message>
    <message>
        <source>You sign what you see here as it stands now. It can be added to, and what you signed stays readable as it is.</source>
        <translation>អ្នក​ចុះហត្ថលេខា​លើ​អ្វី​ដែល​អ្នក​ឃើញ​នៅ​ទីនេះ ដូច​ដែល​វា​មាន​ឥឡូវនេះ។ អាច​បន្ថែម​លើ​វា​បាន ហើយ​អ្វី​ដែល​អ្នក​បាន​ចុះហត្ថលេខា នៅតែ​អាច​អាន​បាន​ដដែល។</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ចាំពេលក្រោយ</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>ហេតុអ្វី?</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>មូលហេតុ</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>ឈប់ប្រើ</translation>
    </message>
    <message>
        <source>It stays readable in the history, and can be taken back into use. Say why.</source>
        <translation>វា​នៅតែ​អាច​អាន​បាន​ក្នុង​ប្រវត្តិ ហើយ​អាច​យកមក​ប្រើ​វិញ​បាន។ សូម​ប្រាប់​មូលហេតុ។</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Enter opens a row, Space selects it, typing narrows the list.</source>
        <translation>Enter បើក​ជួរ​មួយ Space ជ្រើសរើស​ជួរ​នោះ ការវាយ​អក្សរ​បង្រួម​បញ្ជី។</translation>
    </message>
</context>
<context>
    <name>RecoveringPage</name>
    <message>
        <source>Back</source>
        <translation>ថយក្រោយ</translation>
    </message>
    <message>
        <source>Headquarters&apos; help</source>
        <translation>ជំនួយពីការិយាល័យកណ្ដាល</translation>
    </message>
    <message>
        <source>For when both the passphrase and the printed code are lost. It leaves a trace at headquarters and here. With the printed code there is no need for it.</source>
        <translation>សម្រាប់​ពេល​បាត់​ទាំង​ឃ្លា​សម្ងាត់ ទាំង​កូដ​ដែល​បាន​បោះពុម្ព។ វា​ទុកដាន​នៅ​ការិយាល័យ​កណ្ដាល និង​នៅ​ទីនេះ។ បើ​មាន​កូដដែល​បាន​បោះពុម្ព មិន​ចាំបាច់​ធ្វើ​បែប​នេះ​ទេ។</translation>
    </message>
</context>
<context>
    <name>ReferenceEditor</name>
    <message>
        <source>Choose, or type a code</source>
        <translation>ជ្រើសរើស ឬវាយកូដ</translation>
    </message>
</context>
<context>
    <name>RelationsCard</name>
    <message>
        <source>Relations</source>
        <translation>ទំនាក់ទំនង</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>មានទំនាក់ទំនងជាមួយ</translation>
    </message>
    <message>
        <source>No relation is written down.</source>
        <translation>គ្មាន​ទំនាក់ទំនង​ណា​បាន​កត់ត្រា​ទេ។</translation>
    </message>
    <message>
        <source>To this person: {relation}</source>
        <translation>ចំពោះ​បុគ្គល​នេះ៖ {relation}</translation>
    </message>
    <message>
        <source>This person is to them: {relation}</source>
        <translation>បុគ្គល​នេះ​ចំពោះ​គាត់៖ {relation}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>រហូតដល់ {day}</translation>
    </message>
    <message>
        <source>Not shared with you</source>
        <translation>មិនបានចែករំលែកជាមួយអ្នក</translation>
    </message>
</context>
<context>
    <name>ReleasingPage</name>
    <message>
        <source>Let the case see</source>
        <translation>អនុញ្ញាតឱ្យករណីឃើញ</translation>
    </message>
    <message>
        <source>Which of it?</source>
        <translation>ផ្នែកណាខ្លះ?</translation>
    </message>
    <message>
        <source>This is what everybody on the case reads</source>
        <translation>នេះ​ជា​អ្វី​ដែល​អ្នករាល់គ្នា​ក្នុង​ករណី​អាន</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>សម្រាប់ធ្វើអ្វី</translation>
    </message>
    <message>
        <source>Who agreed to it</source>
        <translation>នរណាបានយល់ព្រម</translation>
    </message>
    <message>
        <source>Another colleague than you. It is kept with the case.</source>
        <translation>មិត្ត​រួម​ការងារ​ម្នាក់​ទៀត​ក្រៅពី​អ្នក។ វា​រក្សាទុក​ជាមួយ​ករណី។</translation>
    </message>
    <message>
        <source>Say what it is for.</source>
        <translation>សូម​ប្រាប់​ថាសម្រាប់​ធ្វើ​អ្វី។</translation>
    </message>
    <message>
        <source>Choose who agreed to it.</source>
        <translation>សូម​ជ្រើសរើស​ថា​នរណា​បាន​យល់ព្រម។</translation>
    </message>
    <message>
        <source>Nothing is released yet. Choose what goes, what for, and who agreed.</source>
        <translation>មិន​ទាន់​បាន​បញ្ចេញ​អ្វី​ទេ។ សូម​ជ្រើសរើស​អ្វី​ត្រូវ​បញ្ចេញ សម្រាប់​អ្វី និង​នរណា​បាន​យល់ព្រម។</translation>
    </message>
    <message>
        <source>Here is what you had chosen. It is not released yet.</source>
        <translation>នេះ​ជា​អ្វី​ដែល​អ្នក​បាន​ជ្រើសរើស។ វា​មិន​ទាន់​បាន​បញ្ចេញ​ទេ។</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>មិន​ទាន់​បាន​ជ្រើសរើស​អ្វី​ទេ។</translation>
    </message>
</context>
<context>
    <name>RepeatStep</name>
    <message>
        <source>Type the code back</source>
        <translation>វាយកូដម្ដងទៀត</translation>
    </message>
    <message>
        <source>Read it from your paper. Capitals, blanks and dashes do not matter.</source>
        <translation>សូម​អាន​ពី​ក្រដាស​របស់​អ្នក។ អក្សរ​ធំ ចន្លោះ និង​សញ្ញា - មិន​សំខាន់​ទេ។</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>កូដសង្គ្រោះ</translation>
    </message>
    <message>
        <source>This is not the code. Compare it with your paper, or go back to see it.</source>
        <translation>នេះ​មិន​មែន​ជា​កូដ​ទេ។ សូម​ប្រៀបធៀប​នឹង​ក្រដាស​របស់​អ្នក ឬ​ថយ​ក្រោយ​ដើម្បី​មើល​វា។</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>Where to save the file</source>
        <translation>កន្លែងត្រូវរក្សាទុកឯកសារ</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>រក្សាទុកឯកសារ</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>លេខផ្ទៀងផ្ទាត់របស់អ្នក</translation>
    </message>
    <message>
        <source>Send the file to headquarters by any way there is. Then telephone, and read out these thirty digits: without them nobody can open it.</source>
        <translation>សូម​ផ្ញើ​ឯកសារ​ទៅ​ការិយាល័យ​កណ្ដាល​តាម​វិធី​ណា​ក៏​បាន។ បន្ទាប់មក​សូម​ទូរស័ព្ទ ហើយ​អាន​លេខ​សាមសិប​ខ្ទង់​នេះ៖ បើ​គ្មាន​លេខ គ្មាន​នរណា​អាច​បើក​វា​បាន​ទេ។</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ឯកសារ</translation>
    </message>
    <message>
        <source>The file is saved: {path}</source>
        <translation>បានរក្សាទុកឯកសារ៖ {path}</translation>
    </message>
</context>
<context>
    <name>RequestStep</name>
    <message>
        <source>Tell headquarters about this computer</source>
        <translation>ប្រាប់​ការិយាល័យ​កណ្ដាល​អំពី​កុំព្យូទ័រ​នេះ</translation>
    </message>
    <message>
        <source>You can start work now. What you write is kept here, and goes out as soon as headquarters has answered this file.</source>
        <translation>អ្នក​អាច​ចាប់ផ្ដើម​ធ្វើការ​ឥឡូវនេះ។ អ្វី​ដែល​អ្នក​សរសេរ​ត្រូវបាន​រក្សាទុក​នៅ​ទីនេះ ហើយ​ចេញ​ទៅ​ភ្លាម​ដែល​ការិយាល័យ​កណ្ដាល​បាន​ឆ្លើយតប​ឯកសារ​នេះ។</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>ចាប់ផ្ដើមធ្វើការ</translation>
    </message>
    <message>
        <source>Later – start work</source>
        <translation>ពេល​ក្រោយ – ចាប់ផ្ដើម​ធ្វើការ</translation>
    </message>
</context>
<context>
    <name>RestoringPage</name>
    <message>
        <source>The safety copy</source>
        <translation>ច្បាប់ចម្លងបម្រុង</translation>
    </message>
    <message>
        <source>A new folder for it</source>
        <translation>ថតថ្មីសម្រាប់វា</translation>
    </message>
    <message>
        <source>The folder used until now is still at hand…</source>
        <translation>ថត​ដែល​បាន​ប្រើ​រហូតមកដល់​ពេលនេះ​នៅ​មាន…</translation>
    </message>
    <message>
        <source>The folder used until now</source>
        <translation>ថត​ដែល​បាន​ប្រើ​រហូតមកដល់​ពេលនេះ</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>យកវាមកវិញ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>បញ្ឈប់</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ថយក្រោយ</translation>
    </message>
    <message>
        <source>Bringing it back</source>
        <translation>កំពុងយកវាមកវិញ</translation>
    </message>
    <message>
        <source>Empty, or not there yet. Work that is in use stays as it is.</source>
        <translation>ទទេ ឬ​មិន​ទាន់​មាន។ ការងារ​ដែល​កំពុង​ប្រើ​នៅ​ដដែល។</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>ឃ្លាសម្ងាត់</translation>
    </message>
    <message>
        <source>That of the day on which the copy was made.</source>
        <translation>ឃ្លា​សម្ងាត់​នៅ​ថ្ងៃ​ដែល​បាន​ធ្វើ​ច្បាប់​ចម្លង។</translation>
    </message>
    <message>
        <source>Bring a safety copy back</source>
        <translation>យកច្បាប់ចម្លងបម្រុងមកវិញ</translation>
    </message>
    <message>
        <source>What headquarters had erased there stays erased. Nothing else is taken.</source>
        <translation>អ្វី​ដែល​ការិយាល័យ​កណ្ដាល​បាន​លុប​នៅ​ទីនោះ នៅតែ​លុប​ដដែល។ មិន​យក​អ្វី​ផ្សេង​ទេ។</translation>
    </message>
    <message>
        <source>Its passphrase today</source>
        <translation>ឃ្លា​សម្ងាត់​របស់​វា​នៅ​ថ្ងៃ​នេះ</translation>
    </message>
    <message>
        <source>Empty if it is the same.</source>
        <translation>ទុកទទេបើដូចគ្នា។</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>លេខផ្ទៀងផ្ទាត់របស់អ្នក</translation>
    </message>
    <message>
        <source>Go to my work</source>
        <translation>ទៅកាន់ការងាររបស់ខ្ញុំ</translation>
    </message>
    <message>
        <source>It is back</source>
        <translation>វាបានត្រឡប់មកវិញហើយ</translation>
    </message>
    <message>
        <source>Telephone headquarters and read out these thirty digits. Until they have compared them, what you write here is kept but does not count for others.</source>
        <translation>សូម​ទូរស័ព្ទ​ទៅ​ការិយាល័យ​កណ្ដាល ហើយ​អាន​លេខ​សាមសិប​ខ្ទង់​នេះ។ មុនពេល​គេ​បាន​ផ្ទៀងផ្ទាត់​លេខ អ្វី​ដែល​អ្នក​សរសេរ​នៅ​ទីនេះ​ត្រូវបាន​រក្សាទុក ប៉ុន្តែ​មិន​ទាន់​មាន​សុពលភាព​សម្រាប់​អ្នកដទៃ​ទេ។</translation>
    </message>
</context>
<context>
    <name>SaidEditor</name>
    <message>
        <source>30,000 INR</source>
        <translation>120,000 KHR</translation>
    </message>
    <message>
        <source>2 years 6 months, 1 h 30 min</source>
        <translation>2 years 6 months, 1 h 30 min</translation>
    </message>
    <message>
        <source>Mon-Fri 18:00-20:30</source>
        <translation>Mon-Fri 18:00-20:30</translation>
    </message>
    <message>
        <source>House, village, district, country</source>
        <translation>ផ្ទះ ភូមិ ស្រុក ប្រទេស</translation>
    </message>
    <message>
        <source>+855 12 345 678</source>
        <translation>+855 12 345 678</translation>
    </message>
</context>
<context>
    <name>ScoresEditor</name>
    <message>
        <source>Choose the questionnaire</source>
        <translation>ជ្រើសរើសកម្រងសំណួរ</translation>
    </message>
    <message>
        <source>{title}, version {version}</source>
        <translation>{title} កំណែ {version}</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>មិនបានដាក់ពិន្ទុ</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation>លាក់អ្វីដែលវាយ</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>បង្ហាញអ្វីដែលវាយ</translation>
    </message>
</context>
<context>
    <name>SectionJump</name>
    <message>
        <source>Go to a section</source>
        <translation>ទៅផ្នែកមួយ</translation>
    </message>
</context>
<context>
    <name>SessionsOfPage</name>
    <message>
        <source>The latest first</source>
        <translation>ចុងក្រោយបង្អស់មុន</translation>
    </message>
    <message>
        <source>Clinical sessions</source>
        <translation>វគ្គព្យាបាល</translation>
    </message>
    <message>
        <source>Open one to read it. Where its text is not here, you write down why you must read it; its author is told, and headquarters decides.</source>
        <translation>សូម​បើក​មួយ​ដើម្បី​អាន។ បើ​អត្ថបទ​របស់​វា​មិន​នៅ​ទីនេះ អ្នក​សរសេរ​ថា​ហេតុអ្វី​អ្នក​ត្រូវ​អាន​វា អ្នកនិពន្ធ​ត្រូវបាន​ប្រាប់ ហើយ​ការិយាល័យ​កណ្ដាល​សម្រេច។</translation>
    </message>
    <message>
        <source>Sessions of {who}</source>
        <translation>វគ្គព្យាបាលរបស់ {who}</translation>
    </message>
    <message>
        <source>text not here</source>
        <translation>អត្ថបទមិននៅទីនេះ</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>វគ្គព្យាបាល</translation>
    </message>
    <message>
        <source>Dates and counts only. What was written in a session is read by its clinician; whoever else must read it says why, and its author is told.</source>
        <translation>មាន​តែ​កាលបរិច្ឆេទ និង​ចំនួន​ប៉ុណ្ណោះ។ អ្វី​ដែល​បាន​សរសេរ​ក្នុង​វគ្គ​ព្យាបាល មាន​តែ​អ្នក​ព្យាបាល​ទេ​ដែល​អាន អ្នកដទៃ​ដែល​ត្រូវ​អាន​ប្រាប់​មូលហេតុ ហើយ​អ្នកនិពន្ធ​ត្រូវបាន​ប្រាប់។</translation>
    </message>
    <message>
        <source>The next session is overdue</source>
        <translation>វគ្គបន្ទាប់ហួសកំណត់ហើយ</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>ទាន់ពេល</translation>
    </message>
    <message>
        <source>No clinical session is written down here yet. A clinician writes one from the case, by More…</source>
        <translation>មិន​ទាន់​មាន​វគ្គ​ព្យាបាល​ដែល​បាន​សរសេរ​នៅ​ទីនេះ​ទេ។ អ្នក​ព្យាបាល​សរសេរ​វា​ពី​ករណី តាម ច្រើន​ទៀត…</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n វគ្គ</numerusform>
            <numerusform>%n វគ្គ</numerusform>
        </translation>
    </message>
    <message>
        <source>the last on {day}</source>
        <translation>ចុងក្រោយនៅ {day}</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>ដល់កំណត់នៅ {day}</translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>បន្ទាប់ {day}</translation>
    </message>
    <message>
        <source>{who} asked to read on {day}: {reason}</source>
        <translation>{who} បាន​សុំ​អាន​នៅ {day}៖ {reason}</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>(emptied)</source>
        <translation>(លុបចេញ)</translation>
    </message>
    <message>
        <source>Let this stand</source>
        <translation>រក្សាអត្ថបទនេះ</translation>
    </message>
    <message>
        <source>{field}: let this stand: {text}</source>
        <translation>{field}៖ រក្សា​អត្ថបទ​នេះ៖ {text}</translation>
    </message>
    <message>
        <source>Rather: {text}</source>
        <translation>យកនេះវិញ៖ {text}</translation>
    </message>
    <message>
        <source>It stands now: {text}</source>
        <translation>ឥឡូវរក្សាយក៖ {text}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>សន្លឹករូបភាពតូចៗ</translation>
    </message>
    <message>
        <source>Enter shows a picture, and blurs it again.</source>
        <translation>គ្រាប់​ចុច Enter បង្ហាញ​រូបភាព ហើយ​ធ្វើឱ្យ​ព្រិល​វិញ។</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Keep…</source>
        <translation>រក្សាទុក…</translation>
    </message>
    <message>
        <source>By reference only…</source>
        <translation>ជាឯកសារយោងតែប៉ុណ្ណោះ…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>បោះចោល</translation>
    </message>
    <message>
        <source>May show abuse</source>
        <translation>អាចបង្ហាញការរំលោភបំពាន</translation>
    </message>
    <message>
        <source>Write the number of the report…</source>
        <translation>សរសេរលេខរបាយការណ៍…</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>រក្សាទុកជា</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>អ្វីដែលបានចម្លង</translation>
    </message>
    <message>
        <source>Every picture is blurred. A press on it, or Enter, shows that one; another press blurs it again. Choose several with Ctrl or Shift, all with Ctrl+A.</source>
        <translation>រូបភាព​ទាំងអស់​ត្រូវបាន​ធ្វើឱ្យ​ព្រិល។ ចុច​លើ​វា ឬ​គ្រាប់​ចុច Enter បង្ហាញ​រូបភាព​នោះ ចុច​ម្ដង​ទៀត​ធ្វើឱ្យ​ព្រិល​វិញ។ ជ្រើសរើស​ច្រើន​ដោយ Ctrl ឬ Shift ទាំងអស់​ដោយ Ctrl+A។</translation>
    </message>
    <message>
        <source>By reference only</source>
        <translation>ជាឯកសារយោងតែប៉ុណ្ណោះ</translation>
    </message>
    <message>
        <source>Where the original lies is recorded as evidence, with a number by which the file is known again; the copy here is destroyed. The original has to stay where it is.</source>
        <translation>លេខ​ផ្ទៀងផ្ទាត់ និង​កន្លែង​របស់​ឯកសារ​ដើម ត្រូវបាន​កត់ត្រា​ជា​ភស្តុតាង ច្បាប់​ចម្លង​នៅ​ទីនេះ​ត្រូវបាន​បំផ្លាញ។ ឯកសារ​ដើម​ត្រូវតែ​នៅ​កន្លែង​ដដែល។</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>វាជាអ្វី</translation>
    </message>
    <message>
        <source>Where the original is kept</source>
        <translation>កន្លែងរក្សាទុកឯកសារដើម</translation>
    </message>
    <message>
        <source>Record it and destroy the copy</source>
        <translation>កត់ត្រា​វា ហើយ​បំផ្លាញ​ច្បាប់​ចម្លង</translation>
    </message>
    <message>
        <source>What only the authority may keep</source>
        <translation>អ្វី​ដែល​មាន​តែ​អាជ្ញាធរ​អាច​រក្សាទុក</translation>
    </message>
    <message>
        <source>Nothing of any file is written: only the number of the authority&apos;s report.</source>
        <translation>មិន​សរសេរ​អ្វី​អំពី​ឯកសារ​ទេ៖ មាន​តែ​លេខ​របាយការណ៍​របស់​អាជ្ញាធរ។</translation>
    </message>
    <message>
        <source>Number of the authority&apos;s report</source>
        <translation>លេខរបាយការណ៍របស់អាជ្ញាធរ</translation>
    </message>
    <message>
        <source>What it was found on</source>
        <translation>រកឃើញនៅលើអ្វី</translation>
    </message>
    <message>
        <source>Record it as evidence</source>
        <translation>កត់ត្រាជាភស្តុតាង</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) may show abuse: not copied, left where they are.</source>
        <translation>
            <numerusform>ឯកសារ %n អាច​បង្ហាញ​ការរំលោភបំពាន៖ មិន​បាន​ចម្លង ទុក​នៅ​កន្លែង​ដដែល។</numerusform>
            <numerusform>ឯកសារ %n អាច​បង្ហាញ​ការរំលោភបំពាន៖ មិន​បាន​ចម្លង ទុក​នៅ​កន្លែង​ដដែល។</numerusform>
        </translation>
    </message>
    <message>
        <source>{chosen} of {of} chosen</source>
        <translation>បាន​ជ្រើសរើស {chosen} ក្នុង {of}</translation>
    </message>
    <message>
        <source>Nothing waits to be decided about.</source>
        <translation>គ្មាន​អ្វី​រង់ចាំ​ការសម្រេច​ទេ។</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>without a day</source>
        <translation>គ្មានថ្ងៃ</translation>
    </message>
    <message>
        <source>{name}, {day}, blurred</source>
        <translation>{name}, {day}, ព្រិល</translation>
    </message>
    <message>
        <source>{name}, {day}, shown</source>
        <translation>{name}, {day}, បង្ហាញ</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Working…</source>
        <translation>កំពុងធ្វើការ…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>ចាក់សោ</translation>
    </message>
    <message>
        <source>All…</source>
        <translation>ទាំងអស់…</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>ទំព័រដើម</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>ករណី</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>ស្វែងរក</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>ផ្លាស់ប្ដូរ</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>កិច្ចការ</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>ការិយាល័យ</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>វគ្គព្យាបាល</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>មិនមានសុពលភាព</translation>
    </message>
    <message>
        <source>Colleagues to call</source>
        <translation>អ្នកត្រូវទូរស័ព្ទទៅ</translation>
    </message>
</context>
<context>
    <name>Signatures</name>
    <message>
        <source>Signed</source>
        <translation>បានចុះហត្ថលេខា</translation>
    </message>
    <message>
        <source>Written since, not signed</source>
        <translation>បាន​សរសេរ​ក្រោយមក មិន​ទាន់​ចុះហត្ថលេខា</translation>
    </message>
    <message>
        <source>Different texts were signed. Open each to read it. Edit what differs, then sign again to settle it.</source>
        <translation>បាន​ចុះហត្ថលេខា​លើ​អត្ថបទ​ផ្សេង​គ្នា។ សូម​បើក​នីមួយៗ​ដើម្បី​អាន។ សូម​កែ​អ្វី​ដែល​ខុសគ្នា រួច​ចុះហត្ថលេខា​ម្ដង​ទៀត​ដើម្បី​ដោះស្រាយ។</translation>
    </message>
    <message>
        <source>Erased by headquarters: {fields}</source>
        <translation>បាន​លុប​ដោយ​ការិយាល័យ​កណ្ដាល៖ {fields}</translation>
    </message>
    <message>
        <source>Part of it is not here, or does not count</source>
        <translation>ផ្នែក​ខ្លះ​របស់​វា​មិន​នៅ​ទីនេះ ឬ​មិន​មាន​សុពលភាព</translation>
    </message>
    <message>
        <source>added to since</source>
        <translation>បានបន្ថែមក្រោយមក</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>បានយកចេញ</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Folder, phone or card</source>
        <translation>ថត ទូរស័ព្ទ ឬកាត</translation>
    </message>
    <message>
        <source>A folder can also be dropped on this page.</source>
        <translation>អ្នក​ក៏​អាច​ទម្លាក់​ថត​លើ​ទំព័រ​នេះ​ដែរ។</translation>
    </message>
    <message>
        <source>List the files</source>
        <translation>បង្ហាញបញ្ជីឯកសារ</translation>
    </message>
    <message>
        <source>Where the files are</source>
        <translation>កន្លែងដែលមានឯកសារ</translation>
    </message>
    <message>
        <source>First only their names are listed. Nothing is copied or opened before you have said which of them may show abuse.</source>
        <translation>ជា​ដំបូង បង្ហាញ​តែ​ឈ្មោះ​របស់​វា។ មិន​ចម្លង ឬ​បើក​អ្វី​ទេ មុនពេល​អ្នក​ប្រាប់​ថា​មួយ​ណា​អាច​បង្ហាញ​ការរំលោភបំពាន។</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>សូមជ្រើសរើសថតជាមុនសិន។</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Passphrase</source>
        <translation>ឃ្លាសម្ងាត់</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>កូដសង្គ្រោះ</translation>
    </message>
    <message>
        <source>From your paper. Capitals, blanks and dashes do not matter.</source>
        <translation>ពី​ក្រដាស​របស់​អ្នក។ អក្សរ​ធំ ចន្លោះ និង​សញ្ញា - មិន​សំខាន់​ទេ។</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>ដោះសោ</translation>
    </message>
    <message>
        <source>Use the printed recovery code</source>
        <translation>ប្រើ​កូដ​សង្គ្រោះ​ដែល​បាន​បោះពុម្ព</translation>
    </message>
    <message>
        <source>Work in another folder…</source>
        <translation>ធ្វើការក្នុងថតផ្សេង…</translation>
    </message>
    <message>
        <source>Somebody else begins here…</source>
        <translation>អ្នក​ផ្សេង​ចាប់ផ្ដើម​នៅ​ទីនេះ…</translation>
    </message>
    <message>
        <source>Practise with invented cases…</source>
        <translation>អនុវត្ត​សាកល្បង​ជាមួយ​ករណី​ប្រឌិត…</translation>
    </message>
    <message>
        <source>Both are lost: ask headquarters</source>
        <translation>បាត់​ទាំង​ពីរ៖ សួរ​ការិយាល័យ​កណ្ដាល</translation>
    </message>
    <message>
        <source>Bring a safety copy back…</source>
        <translation>យក​ច្បាប់​ចម្លង​បម្រុង​មកវិញ…</translation>
    </message>
    <message>
        <source>Destroy everything here…</source>
        <translation>បំផ្លាញ​អ្វីៗ​ទាំងអស់​នៅ​ទីនេះ…</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>កំពុងដោះសោ</translation>
    </message>
    <message>
        <source>Enter your passphrase to go on.</source>
        <translation>សូមបញ្ចូល​ឃ្លា​សម្ងាត់​របស់​អ្នក​ដើម្បី​បន្ត។</translation>
    </message>
    <message>
        <source>Choose whose work you want to try out. The passphrase is filled in.</source>
        <translation>សូម​ជ្រើសរើស​ការងារ​របស់​នរណា​ដែល​អ្នក​ចង់​សាកល្បង។ ឃ្លា​សម្ងាត់​ត្រូវបាន​បំពេញ​ឱ្យ​រួចហើយ។</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>ប្រើឃ្លាសម្ងាត់</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Continue</source>
        <translation>បន្ត</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Next step</source>
        <translation>ជំហានបន្ទាប់</translation>
    </message>
    <message>
        <source>None is set</source>
        <translation>មិនទាន់កំណត់</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>កែ</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>កំណត់</translation>
    </message>
    <message>
        <source>Edit the next step</source>
        <translation>កែជំហានបន្ទាប់</translation>
    </message>
    <message>
        <source>Set the next step</source>
        <translation>កំណត់ជំហានបន្ទាប់</translation>
    </message>
</context>
<context>
    <name>StrengthLine</name>
    <message>
        <source>Your passphrase, as it is</source>
        <translation>ឃ្លា​សម្ងាត់​របស់​អ្នក ដូច​ដែល​មាន</translation>
    </message>
    <message>
        <source>Type it once</source>
        <translation>វាយវាម្ដង</translation>
    </message>
    <message>
        <source>This computer can make your passphrase harder to guess, without changing it.</source>
        <translation>កុំព្យូទ័រ​នេះ​អាច​ធ្វើឱ្យ​ឃ្លា​សម្ងាត់​របស់​អ្នក​ពិបាក​ទាយ​ជាង ដោយ​មិន​ប្ដូរ​វា។</translation>
    </message>
    <message>
        <source>Done. Your passphrase is the same, and guards better.</source>
        <translation>រួចរាល់។ ឃ្លា​សម្ងាត់​របស់​អ្នក​នៅ​ដដែល ហើយ​ការពារ​បាន​ល្អ​ជាង។</translation>
    </message>
</context>
<context>
    <name>TagsCard</name>
    <message>
        <source>Tags</source>
        <translation>ស្លាក</translation>
    </message>
    <message>
        <source>Make tags…</source>
        <translation>ធ្វើស្លាក…</translation>
    </message>
    <message>
        <source>None yet. Make them before the day, so that no two people get one code.</source>
        <translation>មិន​ទាន់​មាន​ទេ។ សូម​ធ្វើ​វា​មុន​ថ្ងៃ​នោះ ដើម្បី​កុំ​ឱ្យ​មនុស្ស​ពីរ​នាក់​បាន​កូដ​តែមួយ។</translation>
    </message>
    <message>
        <source>How many for each computer</source>
        <translation>ប៉ុន្មាន​សម្រាប់​កុំព្យូទ័រ​នីមួយៗ</translation>
    </message>
    <message>
        <source>For which computers</source>
        <translation>សម្រាប់កុំព្យូទ័រណាខ្លះ</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>ធ្វើវា</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>កុំព្យូទ័រនេះ</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>សូមសរសេរចំនួន។</translation>
    </message>
    <message>
        <source>Choose the computers they are for.</source>
        <translation>សូម​ជ្រើសរើស​កុំព្យូទ័រ​ដែល​វា​សម្រាប់។</translation>
    </message>
</context>
<context>
    <name>TaskDone</name>
    <message>
        <source>What came of it?</source>
        <translation>លទ្ធផលយ៉ាងណា?</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>លទ្ធផល</translation>
    </message>
    <message>
        <source>Keep this note</source>
        <translation>រក្សាកំណត់ចំណាំនេះ</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>ការពិតមិនទាន់បានធ្វើទេ</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>បានធ្វើ៖ {task}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>បានរក្សាទុក</translation>
    </message>
    <message>
        <source>It is to be done again</source>
        <translation>វាត្រូវធ្វើម្ដងទៀត</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>To be done</source>
        <translation>ត្រូវធ្វើ</translation>
    </message>
    <message>
        <source>Tasks of this case</source>
        <translation>កិច្ចការនៃករណីនេះ</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, on the page of tasks.</source>
        <translation>
            <numerusform>និង %n ទៀត នៅ​លើ​ទំព័រ​កិច្ចការ។</numerusform>
            <numerusform>និង %n ទៀត នៅលើ​ទំព័រ​កិច្ចការ។</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>កិច្ចការ</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>របស់ខ្ញុំ</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>របស់អ្នករាល់គ្នា</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>ជាបញ្ជី</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>ហួសកំណត់</translation>
    </message>
    <message>
        <source>Within a month</source>
        <translation>ក្នុងរយៈពេលមួយខែ</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>ពេលក្រោយ</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>គ្មានកំណត់ថ្ងៃ</translation>
    </message>
    <message>
        <source>Nothing is to be done</source>
        <translation>គ្មានអ្វីត្រូវធ្វើទេ</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, due after these.</source>
        <translation>
            <numerusform>និង %n ទៀត ដែល​ដល់កំណត់​ក្រោយ​ទាំងនេះ។</numerusform>
            <numerusform>និង %n ទៀត ដែល​ដល់​កំណត់​ក្រោយ​ទាំង​នេះ។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None is yours. Choose Everybody&apos;s to see %n that colleagues do.</source>
        <translation>
            <numerusform>គ្មាន​មួយ​ណា​ជា​របស់​អ្នក​ទេ។ សូម​ជ្រើសរើស របស់​អ្នករាល់គ្នា ដើម្បី​មើល %n ដែល​មិត្ត​រួមការ​ងារ​ធ្វើ។</numerusform>
            <numerusform>គ្មាន​មួយ​ណា​ជា​របស់​អ្នកទេ។ សូម​ជ្រើសរើស របស់​អ្នករាល់គ្នា ដើម្បី​មើល %n ដែល​មិត្ត​រួម​ការងារ​ធ្វើ។</numerusform>
        </translation>
    </message>
    <message>
        <source>A plan or a visit makes its tasks by itself. To write one yourself, open the case and choose More…</source>
        <translation>ផែនការ ឬ​ការចុះ​សួរសុខទុក្ខ បង្កើត​កិច្ចការ​ដោយ​ខ្លួនឯង។ ដើម្បី​សរសេរ​ដោយ​ខ្លួនអ្នក សូម​បើក​ករណី ហើយ​ជ្រើសរើស ច្រើន​ទៀត…</translation>
    </message>
</context>
<context>
    <name>TeamCard</name>
    <message>
        <source>Team</source>
        <translation>ក្រុម</translation>
    </message>
    <message>
        <source>Who works on this case</source>
        <translation>អ្នកដែលធ្វើការលើករណីនេះ</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>អ្នកទទួលខុសត្រូវ</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>ក្នុងក្រុម</translation>
    </message>
    <message>
        <source>Wrote here</source>
        <translation>បានសរសេរនៅទីនេះ</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Made by itself when you save</source>
        <translation>បង្កើត​ដោយ​ស្វ័យប្រវត្តិ​ពេល​អ្នក​រក្សាទុក</translation>
    </message>
</context>
<context>
    <name>ThereCard</name>
    <message>
        <source>Nothing of this list: the phone or card is not here, or it is empty.</source>
        <translation>គ្មាន​អ្វី​ពី​បញ្ជី​នេះ៖ ទូរស័ព្ទ​ឬ​កាត​មិន​នៅ​ទីនេះ ឬ​វា​ទទេ។</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied here and compared. Whoever owns the phone may remove them there; this program never deletes anything on it.</source>
        <translation>
            <numerusform>ឯកសារ %n ត្រូវបាន​ចម្លង​មក​ទីនេះ និង​ផ្ទៀងផ្ទាត់។ ម្ចាស់​ទូរស័ព្ទ​អាច​លុប​វា​នៅ​ទីនោះ​បាន កម្មវិធី​នេះ​មិន​លុប​អ្វី​លើ​វា​ឡើយ។</numerusform>
            <numerusform>ឯកសារ %n ត្រូវបាន​ចម្លង​មក​ទីនេះ និង​ផ្ទៀងផ្ទាត់។ ម្ចាស់​ទូរស័ព្ទ​អាច​លុប​វា​នៅ​ទីនោះ​បាន កម្មវិធី​នេះ​មិន​លុប​អ្វី​លើ​វា​ឡើយ។</numerusform>
        </translation>
    </message>
    <message>
        <source>not copied yet</source>
        <translation>មិនទាន់បានចម្លង</translation>
    </message>
    <message>
        <source>copied and compared: may be removed there</source>
        <translation>បាន​ចម្លង និង​ផ្ទៀងផ្ទាត់៖ អាច​លុប​នៅ​ទីនោះ​បាន</translation>
    </message>
    <message>
        <source>may show abuse: leave it for the police</source>
        <translation>អាច​បង្ហាញ​ការរំលោភបំពាន៖ ទុក​វា​ឱ្យ​នគរបាល</translation>
    </message>
    <message>
        <source>by reference only: it has to stay there</source>
        <translation>ជា​ឯកសារ​យោង​តែ​ប៉ុណ្ណោះ៖ វា​ត្រូវតែ​នៅ​ទីនោះ</translation>
    </message>
    <message>
        <source>thrown away here: lies only there</source>
        <translation>បាន​បោះចោល​នៅ​ទីនេះ៖ នៅតែ​ទីនោះ</translation>
    </message>
    <message>
        <source>Still on the phone or card</source>
        <translation>នៅលើទូរស័ព្ទឬកាតនៅឡើយ</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>មើលម្ដងទៀត</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>Space marks one as done, Enter opens it.</source>
        <translation>គ្រាប់​ចុច Space សម្គាល់​ថា​បាន​ធ្វើ គ្រាប់​ចុច Enter បើក​វា។</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>Timeline</source>
        <translation>លំដាប់ហេតុការណ៍</translation>
    </message>
    <message>
        <source>Show earlier entries</source>
        <translation>បង្ហាញកំណត់ត្រាមុនៗ</translation>
    </message>
    <message>
        <source>Nothing fits. Show all, or ask for less.</source>
        <translation>គ្មាន​អ្វី​ត្រូវ​គ្នា​ទេ។ បង្ហាញ​ទាំងអស់ ឬ​បន្ថយ​លក្ខខណ្ឌ។</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n entries, the latest first</source>
        <translation>
            <numerusform>{shown} ក្នុងចំណោម %n កំណត់ត្រា ថ្មីបំផុតមុនគេ</numerusform>
            <numerusform>{shown} ក្នុង​ចំណោម %n កំណត់​ត្រា ថ្មី​បំផុត​មុន​គេ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries, the latest first</source>
        <translation>
            <numerusform>%n កំណត់ត្រា ថ្មីបំផុតមុនគេ</numerusform>
            <numerusform>%n កំណត់​ត្រា ថ្មី​បំផុត​មុន​គេ</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>គ្មានថ្ងៃ</translation>
    </message>
    <message>
        <source>The case was opened</source>
        <translation>បានបើកករណី</translation>
    </message>
    <message>
        <source>{author}, written {moment}</source>
        <translation>{author} សរសេរ​នៅ {moment}</translation>
    </message>
    <message>
        <source>written apart</source>
        <translation>សរសេរដាច់ពីគ្នា</translation>
    </message>
</context>
<context>
    <name>TimelineFilters</name>
    <message>
        <source>Kind of entry</source>
        <translation>ប្រភេទកំណត់ត្រា</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>អ្នកដែលបានសរសេរ</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>កើតឡើងនៅពេលណា</translation>
    </message>
    <message>
        <source>Words in it</source>
        <translation>ពាក្យក្នុងនោះ</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>បង្ហាញទាំងអស់</translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation>បង្ហាញ​លំដាប់​ពេលវេលា​ទាំងមូល</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>គ្រប់ប្រភេទ</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>នរណាក៏បាន</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>៣០ ថ្ងៃចុងក្រោយ</translation>
    </message>
    <message>
        <source>The last 12 months</source>
        <translation>១២ ខែចុងក្រោយ</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>គ្រប់ពេល</translation>
    </message>
</context>
<context>
    <name>ToMend</name>
    <message numerus="yes">
        <source>%n field(s) to mend:</source>
        <translation>
            <numerusform>%n ប្រអប់ត្រូវកែ៖</numerusform>
            <numerusform>%n ប្រអប់ត្រូវកែ៖</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypeCard</name>
    <message>
        <source>New</source>
        <translation>ថ្មី</translation>
    </message>
    <message>
        <source>New: {what}</source>
        <translation>ថ្មី៖ {what}</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>បង្ហាញទាំង %n</numerusform>
            <numerusform>បង្ហាញទាំង %n</numerusform>
        </translation>
    </message>
    <message>
        <source>written {day}</source>
        <translation>សរសេរ​នៅ {day}</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Not finished</source>
        <translation>មិនទាន់បានបញ្ចប់</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled in</source>
        <translation>
            <numerusform>បាន​បំពេញ %n ប្រអប់</numerusform>
            <numerusform>បាន​បំពេញ %n ប្រអប់</numerusform>
        </translation>
    </message>
    <message>
        <source>New: {what}</source>
        <translation>ថ្មី៖ {what}</translation>
    </message>
    <message>
        <source>Edit: {what}</source>
        <translation>កែ៖ {what}</translation>
    </message>
    <message>
        <source>Add a person to the case</source>
        <translation>បន្ថែម​បុគ្គល​ទៅ​ក្នុង​ករណី</translation>
    </message>
    <message>
        <source>People freed together</source>
        <translation>អ្នក​ដែល​បាន​រំដោះ​ជាមួយ​គ្នា</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>ភ្ជាប់ឯកសារ</translation>
    </message>
    <message>
        <source>Let the case see</source>
        <translation>អនុញ្ញាតឱ្យករណីឃើញ</translation>
    </message>
    <message>
        <source>Something you wrote</source>
        <translation>អ្វីមួយដែលអ្នកបានសរសេរ</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>The picture</source>
        <translation>រូបភាព</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>អត្ថបទ</translation>
    </message>
    <message>
        <source>The file is longer. Hand it out to read all of it.</source>
        <translation>ឯកសារ​នេះ​វែង​ជាង​នេះ។ សូម​ប្រគល់​វា​ចេញ​ដើម្បី​អាន​ទាំងអស់។</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>ទំព័រមុន</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>ទំព័របន្ទាប់</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>ទំព័រ {number} នៃ {count}</translation>
    </message>
</context>
<context>
    <name>WayStrip</name>
    <message>
        <source>Where the case stands</source>
        <translation>ករណីនេះដល់ណា</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>បានរាយការណ៍</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>ការរំដោះ</translation>
    </message>
    <message>
        <source>Justice</source>
        <translation>យុត្តិធម៌</translation>
    </message>
    <message>
        <source>Aftercare</source>
        <translation>ការថែទាំក្រោយ</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>បានស្តារឡើងវិញ</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>បានសម្រេច</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>កំពុងដំណើរការ</translation>
    </message>
    <message>
        <source>not shared with you</source>
        <translation>មិនបានចែករំលែកជាមួយអ្នក</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>មិនទាន់</translation>
    </message>
    <message>
        <source>under way, {done} of {whole} free</source>
        <translation>កំពុង​ដំណើរការ រំដោះ {done} ក្នុង​ចំណោម {whole}</translation>
    </message>
    <message>
        <source>under way, {done} of {whole} concluded</source>
        <translation>កំពុង​ដំណើរការ បញ្ចប់ {done} ក្នុង​ចំណោម {whole}</translation>
    </message>
    <message>
        <source>under way, {done} of {whole} in care</source>
        <translation>កំពុង​ដំណើរការ ថែទាំ {done} ក្នុង​ចំណោម {whole}</translation>
    </message>
    <message>
        <source>under way, {done} of {whole}</source>
        <translation>កំពុង​ដំណើរការ {done} ក្នុង​ចំណោម {whole}</translation>
    </message>
</context>
<context>
    <name>WhoStep</name>
    <message>
        <source>Who will work here?</source>
        <translation>នរណានឹងធ្វើការនៅទីនេះ?</translation>
    </message>
    <message>
        <source>Headquarters and the colleagues you share cases with will see this. Nobody sees it before you unlock.</source>
        <translation>ការិយាល័យ​កណ្ដាល និង​មិត្ត​រួម​ការងារ​ដែល​អ្នក​ចែករំលែក​ករណី​ជាមួយ នឹង​ឃើញ​នេះ។ គ្មាន​នរណា​ឃើញ​វា​មុន​អ្នក​ដោះសោ​ទេ។</translation>
    </message>
    <message>
        <source>Choose your role</source>
        <translation>ជ្រើសរើសតួនាទីរបស់អ្នក</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>ឈ្មោះរបស់អ្នក</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>តួនាទីរបស់អ្នក</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>ការិយាល័យរបស់អ្នក</translation>
    </message>
    <message>
        <source>The town or the name colleagues use for it.</source>
        <translation>ទីក្រុង ឬ​ឈ្មោះ​ដែល​មិត្ត​រួម​ការងារ​ប្រើ​សម្រាប់​វា។</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>What you had typed could not be kept with your work: {why} It is held, locked, while this program runs. Unlock before you end it.</source>
        <translation>អ្វី​ដែល​អ្នក​បាន​វាយ មិន​អាច​រក្សាទុក​ជាមួយ​ការងារ​របស់​អ្នក​បាន​ទេ៖ {why} វា​ត្រូវបាន​ទុក​ដោយ​ចាក់សោ ពេល​កម្មវិធី​នេះ​ដំណើរការ។ សូម​ដោះសោ​មុនពេល​បិទ​វា។</translation>
    </message>
</context>
<context>
    <name>WipePage</name>
    <message>
        <source>Destroy everything here</source>
        <translation>បំផ្លាញ​អ្វីៗ​ទាំងអស់​នៅ​ទីនេះ</translation>
    </message>
</context>
<context>
    <name>WipePanel</name>
    <message>
        <source>Finding out what would be lost…</source>
        <translation>កំពុង​រកមើល​ថា​នឹង​បាត់​អ្វី​ខ្លះ…</translation>
    </message>
    <message>
        <source>Nothing brings it back, neither headquarters nor the printed code. Memory sticks and modern disks may keep traces. Where officers with a warrant ask for it, destroying it may be a crime.</source>
        <translation>គ្មាន​អ្វី​អាច​យក​វា​មកវិញ​បាន​ទេ ទាំង​ការិយាល័យ​កណ្ដាល ទាំង​កូដ​ដែល​បាន​បោះពុម្ព។ USB និង​ថាស​ទំនើប​អាច​ទុកដាន។ បើ​មន្ត្រី​ដែល​មាន​ដីកា​សុំ​វា ការបំផ្លាញ​វា​អាច​ជា​បទល្មើស។</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>បំផ្លាញ</translation>
    </message>
    <message>
        <source>Destroy everything here</source>
        <translation>បំផ្លាញ​អ្វីៗ​ទាំងអស់​នៅ​ទីនេះ</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>រក្សាទុកទាំងអស់</translation>
    </message>
    <message>
        <source>This is practice: it destroys these invented cases and nothing else. With your real work it would be as follows.</source>
        <translation>នេះ​ជា​ការអនុវត្ត​សាកល្បង៖ វា​បំផ្លាញ​តែ​ករណី​ប្រឌិត​ទាំងនេះ គ្មាន​អ្វី​ផ្សេង​ទេ។ ជាមួយ​ការងារ​ពិត​របស់​អ្នក វា​នឹង​ដូច​ខាងក្រោម។</translation>
    </message>
    <message>
        <source>Type the word “{word}”</source>
        <translation>សូមវាយពាក្យ «{word}»</translation>
    </message>
    <message>
        <source>Type the word “{word}”, or “{other}”</source>
        <translation>សូមវាយពាក្យ «{word}» ឬ «{other}»</translation>
    </message>
    <message>
        <source>What would be lost could not be found out.</source>
        <translation>រកមើល​មិន​ឃើញ​ថា​នឹង​បាត់​អ្វី​ខ្លះ​ទេ។</translation>
    </message>
    <message>
        <source>This is headquarters: what others sent here would be gone.</source>
        <translation>នេះ​ជា​ការិយាល័យ​កណ្ដាល៖ អ្វី​ដែល​អ្នកដទៃ​បាន​ផ្ញើ​មក​ទីនេះ នឹង​បាត់។</translation>
    </message>
    <message>
        <source>Headquarters does not know this computer yet: everything would be gone.</source>
        <translation>ការិយាល័យ​កណ្ដាល​មិន​ទាន់​ស្គាល់​កុំព្យូទ័រ​នេះ​ទេ៖ អ្វីៗ​ទាំងអស់​នឹង​បាត់។</translation>
    </message>
    <message>
        <source>While it is locked, nobody can say what is not sent yet.</source>
        <translation>ពេល​វា​ចាក់សោ គ្មាន​នរណា​អាច​ប្រាប់​ថា​អ្វី​ខ្លះ​មិន​ទាន់​បាន​ផ្ញើ​ទេ។</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that nobody else has would be gone.</source>
        <translation>
            <numerusform>ការផ្លាស់ប្ដូរ %n ដែល​គ្មាន​អ្នកដទៃ​មាន នឹង​បាត់។</numerusform>
            <numerusform>ការផ្លាស់ប្ដូរ %n ដែល​គ្មាន​អ្នកដទៃ​មាន នឹង​បាត់។</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was saved would be lost to headquarters.</source>
        <translation>គ្មាន​អ្វី​ដែល​បាន​រក្សាទុក នឹង​បាត់​ពី​ការិយាល័យ​កណ្ដាល​ទេ។</translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) that nobody else has would be gone.</source>
        <translation>
            <numerusform>ឯកសារ​ភ្ជាប់ %n ដែល​គ្មាន​អ្នកដទៃ​មាន នឹង​បាត់។</numerusform>
            <numerusform>ឯកសារ​ភ្ជាប់ %n ដែល​គ្មាន​អ្នកដទៃ​មាន នឹង​បាត់។</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) with unsent work lie beside it, and stay.</source>
        <translation>
            <numerusform>ឯកសារ​បិទ​ជិត %n ដែល​មានការ​ងារ​មិនទាន់​ផ្ញើ នៅ​ក្បែរ​វា ហើយ​នៅ​ដដែល។</numerusform>
            <numerusform>ឯកសារ​បិទ​ជិត %n ដែល​មាន​ការងារ​មិន​ទាន់​ផ្ញើ នៅក្បែរ​វា ហើយ​នៅ​ដដែល។</numerusform>
        </translation>
    </message>
    <message>
        <source>No sealed copy of unsent work lies beside it.</source>
        <translation>គ្មាន​ច្បាប់​ចម្លង​បិទ​ជិត​នៃ​ការងារ​មិន​ទាន់​ផ្ញើ នៅក្បែរ​វា​ទេ។</translation>
    </message>
    <message>
        <source>What is typed and not saved would be gone.</source>
        <translation>អ្វី​ដែល​បាន​វាយ ហើយ​មិន​ទាន់​រក្សាទុក នឹង​បាត់។</translation>
    </message>
</context>
<context>
    <name>WipeWhole</name>
    <message>
        <source>Destroy everything here</source>
        <translation>បំផ្លាញ​អ្វីៗ​ទាំងអស់​នៅ​ទីនេះ</translation>
    </message>
</context>
<context>
    <name>WipedPage</name>
    <message>
        <source>Everything that was here is destroyed.</source>
        <translation>អ្វីៗ​ទាំងអស់​ដែល​នៅ​ទីនេះ​ត្រូវបាន​បំផ្លាញ​ហើយ។</translation>
    </message>
    <message>
        <source>It was practice: nothing of your real work is gone. To practise again, choose another folder for it.</source>
        <translation>វា​ជា​ការអនុវត្ត​សាកល្បង៖ គ្មាន​អ្វី​នៃ​ការងារ​ពិត​របស់​អ្នក​បាត់​ទេ។ ដើម្បី​អនុវត្ត​ម្ដង​ទៀត សូម​ជ្រើសរើស​ថត​ផ្សេង​សម្រាប់​វា។</translation>
    </message>
    <message>
        <source>It was practice: nothing of your real work is gone. When you practise again, the invented cases are made anew.</source>
        <translation>នេះ​ជា​ការអនុវត្ត​សាកល្បង៖ គ្មាន​អ្វី​នៃ​ការងារ​ពិត​របស់​អ្នក​បាត់​ទេ។ ពេល​អ្នក​អនុវត្ត​ម្ដង​ទៀត ករណី​ប្រឌិត​នឹង​ត្រូវបាន​បង្កើត​ជាថ្មី។</translation>
    </message>
    <message>
        <source>These files could not be removed, and open nothing: {names}. Close this, and delete their folder.</source>
        <translation>ឯកសារ​ទាំង​នេះ​លុប​មិន​បាន​ទេ ហើយ​វា​បើក​អ្វី​ក៏​មិន​បាន​ដែរ៖ {names}។ សូម​បិទ​កម្មវិធី​នេះ ហើយ​លុប​ថត​របស់​វា។</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>បិទ</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Steps done</source>
        <translation>ជំហានដែលបានធ្វើ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>ថយក្រោយ</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>បន្ត</translation>
    </message>
    <message>
        <source>Bring a safety copy back…</source>
        <translation>យក​ច្បាប់​ចម្លង​បម្រុង​មកវិញ…</translation>
    </message>
    <message>
        <source>Practise first…</source>
        <translation>អនុវត្តសាកល្បងជាមុន…</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>ជំហាន​ទី {number} នៃ {count}</translation>
    </message>
</context>
<context>
    <name>WritingPage</name>
    <message>
        <source>Save</source>
        <translation>រក្សាទុក</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>បោះបង់</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Mend what is marked.</source>
        <translation>មិន​ទាន់​បាន​រក្សាទុក​អ្វី​ទេ។ សូម​កែ​អ្វី​ដែល​បាន​សម្គាល់។</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>បានរក្សាទុក</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Give the reason, then save.</source>
        <translation>មិន​ទាន់​បាន​រក្សាទុក​អ្វី​ទេ។ សូម​ប្រាប់​មូលហេតុ រួច​រក្សាទុក។</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>រក្សាទុក ហើយបន្ត</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>ទុកសម្រាប់ពេលក្រោយ</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>បន្តដោយមិនរក្សាទុក</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>សរសេរបន្ត</translation>
    </message>
    <message>
        <source>What you wrote here is not saved.</source>
        <translation>អ្វី​ដែល​អ្នក​បាន​សរសេរ​នៅ​ទីនេះ មិន​ទាន់​បាន​រក្សាទុក​ទេ។</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>កំពុងរក្សាទុក…</translation>
    </message>
</context>
<context>
    <name>YesNoEditor</name>
    <message>
        <source>Yes</source>
        <translation>បាទ/ចាស</translation>
    </message>
    <message>
        <source>No</source>
        <translation>ទេ</translation>
    </message>
</context>
<context>
    <name>adding</name>
    <message>
        <source>Add</source>
        <translation>បន្ថែម</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>បន្ថែម៖ {what}</translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message>
        <source>Here is what you had typed. It is not saved yet.</source>
        <translation>នេះ​ជា​អ្វី​ដែល​អ្នក​បាន​វាយ។ វា​មិន​ទាន់​បាន​រក្សាទុក​ទេ។</translation>
    </message>
    <message>
        <source>Headquarters had a text here erased. What you had typed there is gone with it.</source>
        <translation>ការិយាល័យ​កណ្ដាល​បាន​ឱ្យ​លុប​អត្ថបទ​មួយ​នៅ​ទីនេះ។ អ្វី​ដែល​អ្នក​បាន​វាយ​នៅ​ទីនោះ​ក៏​បាត់​ជាមួយ​ដែរ។</translation>
    </message>
    <message>
        <source>Headquarters had a text here erased. What you had typed there is gone with it. The rest is here, and not saved yet.</source>
        <translation>ការិយាល័យ​កណ្ដាល​បាន​ឱ្យ​លុប​អត្ថបទ​មួយ​នៅ​ទីនេះ។ អ្វី​ដែល​អ្នក​បាន​វាយ​នៅ​ទីនោះ​ក៏​បាត់​ជាមួយ​ដែរ។ អ្វី​ដែល​នៅសល់​មាន​នៅ​ទីនេះ ហើយ​មិន​ទាន់​បាន​រក្សាទុក​ទេ។</translation>
    </message>
</context>
<context>
    <name>held</name>
    <message>
        <source>Two different histories came from one computer.</source>
        <translation>ប្រវត្តិ​ពីរ​ផ្សេង​គ្នា​បាន​មក​ពី​កុំព្យូទ័រ​តែមួយ។</translation>
    </message>
    <message>
        <source>A newer version of this program wrote it. Update to see it.</source>
        <translation>កំណែថ្មី​ជាង​នៃ​កម្មវិធី​នេះ​បាន​សរសេរ​វា។ សូម​ដំឡើង​កំណែ​ថ្មី​ដើម្បី​មើល​វា។</translation>
    </message>
    <message>
        <source>Its author may not write there.</source>
        <translation>អ្នកនិពន្ធ​មិន​មាន​សិទ្ធិ​សរសេរ​នៅ​ទីនោះ​ទេ។</translation>
    </message>
    <message>
        <source>It came without some of its values, though headquarters never erased them. Headquarters has to decide.</source>
        <translation>វា​បាន​មក​ដោយ​ខ្វះ​តម្លៃ​ខ្លះ ទោះបី​ការិយាល័យ​កណ្ដាល​មិន​ដែល​លុប​វា​ក៏ដោយ។ ការិយាល័យ​កណ្ដាល​ត្រូវ​សម្រេច។</translation>
    </message>
    <message>
        <source>Headquarters has to decide about its author&apos;s computer first.</source>
        <translation>ការិយាល័យ​កណ្ដាល​ត្រូវ​សម្រេច​អំពី​កុំព្យូទ័រ​របស់​អ្នកនិពន្ធ​ជាមុន​សិន។</translation>
    </message>
    <message>
        <source>Headquarters decided that it does not count.</source>
        <translation>ការិយាល័យ​កណ្ដាល​បាន​សម្រេច​ថា​វា​មិន​មាន​សុពលភាព។</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>មិនមានសុពលភាព</translation>
    </message>
    <message>
        <source>A newer version of this program wrote more here than this one can show. It is kept; update to see it.</source>
        <translation>កំណែថ្មី​ជាង​នៃ​កម្មវិធី​នេះ​បាន​សរសេរ​នៅ​ទីនេះ​ច្រើន​ជាង​អ្វី​ដែល​មួយ​នេះ​អាច​បង្ហាញ។ វា​ត្រូវបាន​រក្សាទុក សូម​ដំឡើង​កំណែ​ថ្មី​ដើម្បី​មើល​វា។</translation>
    </message>
</context>
<context>
    <name>minor</name>
    <message>
        <source>Under 18</source>
        <translation>អាយុក្រោម 18 ឆ្នាំ</translation>
    </message>
    <message>
        <source>18 or older</source>
        <translation>អាយុ 18 ឆ្នាំឡើង</translation>
    </message>
    <message>
        <source>Presumed under 18</source>
        <translation>សន្មត​ថា​អាយុ​ក្រោម 18 ឆ្នាំ</translation>
    </message>
    <message>
        <source>Age not known</source>
        <translation>មិនដឹងអាយុ</translation>
    </message>
    <message>
        <source>under 18 that day</source>
        <translation>អាយុ​ក្រោម 18 ឆ្នាំ​នៅ​ថ្ងៃ​នោះ</translation>
    </message>
    <message>
        <source>18 or older that day</source>
        <translation>អាយុ 18 ឆ្នាំ​ឡើង​នៅ​ថ្ងៃ​នោះ</translation>
    </message>
    <message>
        <source>perhaps under 18 that day</source>
        <translation>ប្រហែល​អាយុ​ក្រោម 18 ឆ្នាំ​នៅ​ថ្ងៃ​នោះ</translation>
    </message>
</context>
<context>
    <name>signs</name>
    <message>
        <source>Done</source>
        <translation>រួចរាល់</translation>
    </message>
    <message>
        <source>Look out</source>
        <translation>ប្រយ័ត្ន</translation>
    </message>
    <message>
        <source>Went wrong</source>
        <translation>មានបញ្ហា</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>សម្រាប់ជាព័ត៌មាន</translation>
    </message>
</context>
<context>
    <name>task_rows</name>
    <message>
        <source>no day</source>
        <translation>គ្មានកំណត់ថ្ងៃ</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day} ហួសកំណត់</translation>
    </message>
</context>
</TS>
