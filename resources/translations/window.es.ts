<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountPage</name>
    <message>
        <source>Destroy everything here…</source>
        <translation>Destruir todo lo que hay aquí…</translation>
    </message>
    <message>
        <source>You came in with the printed code. Choose a new passphrase now.</source>
        <translation>Entró con el código impreso. Elija ahora una frase de acceso nueva.</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>Sus dígitos</translation>
    </message>
    <message>
        <source>Digits for headquarters</source>
        <translation>Dígitos para la sede</translation>
    </message>
    <message>
        <source>Telephone headquarters and read out these thirty digits. Until they have compared them, what you write here is kept but does not count for others.</source>
        <translation>Llame a la sede y dicte estos treinta dígitos. Hasta que los hayan comparado, lo que escriba aquí se conserva pero no cuenta para los demás.</translation>
    </message>
    <message>
        <source>Headquarters&apos; answer</source>
        <translation>La respuesta de la sede</translation>
    </message>
    <message>
        <source>When headquarters has answered your request, enter their file here and the thirty digits they read out to you.</source>
        <translation>Cuando la sede haya respondido a su solicitud, indique aquí el archivo que envió y los treinta dígitos que le dicten.</translation>
    </message>
    <message>
        <source>No request sent yet, or is it lost?</source>
        <translation>¿Aún no envió la solicitud, o se perdió?</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Headquarters has answered, and the digits match: this is verified.</source>
        <translation>La sede respondió y los dígitos coinciden: queda verificado.</translation>
    </message>
    <message>
        <source>Headquarters&apos; answer is taken, but stays unverified: without the digits, nobody can be sure whose answer it is.</source>
        <translation>La respuesta de la sede se aceptó, pero queda sin verificar: sin los dígitos nadie puede estar seguro de quién respondió.</translation>
    </message>
    <message>
        <source>Waiting for headquarters</source>
        <translation>A la espera de la sede</translation>
    </message>
    <message>
        <source>Verified by headquarters</source>
        <translation>Verificado por la sede</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Sin verificar</translation>
    </message>
</context>
<context>
    <name>AddingPage</name>
    <message>
        <source>Add to the case</source>
        <translation>Añadir al caso</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>What can be added</source>
        <translation>Lo que se puede añadir</translation>
    </message>
    <message>
        <source>A few letters of what you look for…</source>
        <translation>Unas letras de lo que busca…</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Qué buscar</translation>
    </message>
    <message>
        <source>Nothing is called so. Try fewer letters.</source>
        <translation>Nada se llama así. Pruebe con menos letras.</translation>
    </message>
</context>
<context>
    <name>Advice</name>
    <message>
        <source>Use a few words, avoid common phrases.</source>
        <translation>Use varias palabras; evite frases conocidas.</translation>
    </message>
    <message>
        <source>No need for symbols, digits, or uppercase letters.</source>
        <translation>No hacen falta símbolos, cifras ni mayúsculas.</translation>
    </message>
    <message>
        <source>Add another word or two. Uncommon words are better.</source>
        <translation>Añada una o dos palabras. Mejor si son poco comunes.</translation>
    </message>
    <message>
        <source>Straight rows of keys are easy to guess.</source>
        <translation>Las teclas seguidas son fáciles de adivinar.</translation>
    </message>
    <message>
        <source>Short keyboard patterns are easy to guess.</source>
        <translation>Los dibujos cortos en el teclado son fáciles de adivinar.</translation>
    </message>
    <message>
        <source>Use a longer keyboard pattern with more turns.</source>
        <translation>Use un dibujo más largo en el teclado, con más giros.</translation>
    </message>
    <message>
        <source>Repeats like &quot;aaa&quot; are easy to guess.</source>
        <translation>Las repeticiones como «aaa» son fáciles de adivinar.</translation>
    </message>
    <message>
        <source>Repeats like &quot;abcabcabc&quot; are only slightly harder to guess than &quot;abc&quot;.</source>
        <translation>Las repeticiones como «abcabcabc» apenas son más difíciles de adivinar que «abc».</translation>
    </message>
    <message>
        <source>Avoid repeated words and characters.</source>
        <translation>Evite repetir palabras y letras.</translation>
    </message>
    <message>
        <source>Sequences like &quot;abc&quot; or &quot;6543&quot; are easy to guess.</source>
        <translation>Las series como «abc» o «6543» son fáciles de adivinar.</translation>
    </message>
    <message>
        <source>Avoid sequences.</source>
        <translation>Evite las series.</translation>
    </message>
    <message>
        <source>Recent years are easy to guess.</source>
        <translation>Los años recientes son fáciles de adivinar.</translation>
    </message>
    <message>
        <source>Avoid recent years.</source>
        <translation>Evite los años recientes.</translation>
    </message>
    <message>
        <source>Avoid years that are associated with you.</source>
        <translation>Evite los años que tienen que ver con usted.</translation>
    </message>
    <message>
        <source>Dates are often easy to guess.</source>
        <translation>Las fechas suelen ser fáciles de adivinar.</translation>
    </message>
    <message>
        <source>Avoid dates and years that are associated with you.</source>
        <translation>Evite las fechas y los años que tienen que ver con usted.</translation>
    </message>
    <message>
        <source>This is a top-10 common password.</source>
        <translation>Es una de las diez contraseñas más usadas.</translation>
    </message>
    <message>
        <source>This is a top-100 common password.</source>
        <translation>Es una de las cien contraseñas más usadas.</translation>
    </message>
    <message>
        <source>This is a very common password.</source>
        <translation>Es una contraseña muy común.</translation>
    </message>
    <message>
        <source>This is similar to a commonly used password.</source>
        <translation>Se parece a una contraseña muy usada.</translation>
    </message>
    <message>
        <source>A word by itself is easy to guess.</source>
        <translation>Una sola palabra es fácil de adivinar.</translation>
    </message>
    <message>
        <source>Names and surnames by themselves are easy to guess.</source>
        <translation>Los nombres y apellidos solos son fáciles de adivinar.</translation>
    </message>
    <message>
        <source>Common names and surnames are easy to guess.</source>
        <translation>Los nombres y apellidos comunes son fáciles de adivinar.</translation>
    </message>
    <message>
        <source>Capitalization doesn&apos;t help very much.</source>
        <translation>Las mayúsculas no ayudan mucho.</translation>
    </message>
    <message>
        <source>All-uppercase is almost as easy to guess as all-lowercase.</source>
        <translation>Todo en mayúsculas es casi tan fácil de adivinar como todo en minúsculas.</translation>
    </message>
    <message>
        <source>Reversed words aren&apos;t much harder to guess.</source>
        <translation>Las palabras al revés no son mucho más difíciles de adivinar.</translation>
    </message>
    <message>
        <source>Predictable substitutions like &apos;@&apos; instead of &apos;a&apos; don&apos;t help very much.</source>
        <translation>Los cambios previsibles, como «@» por «a», no ayudan mucho.</translation>
    </message>
    <message>
        <source>Too easy to guess</source>
        <translation>Demasiado fácil de adivinar</translation>
    </message>
    <message>
        <source>Not yet enough</source>
        <translation>Aún no basta</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Buena</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>days or months</source>
        <translation>días o meses</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n año</numerusform>
            <numerusform>%n años</numerusform>
        </translation>
    </message>
    <message>
        <source>more than a hundred years</source>
        <translation>más de cien años</translation>
    </message>
    <message>
        <source>Somebody who takes this computer would need: {time}.</source>
        <translation>Quien se lleve esta computadora necesitaría: {time}.</translation>
    </message>
</context>
<context>
    <name>Against</name>
    <message>
        <source>Put back</source>
        <translation>Volver a lo guardado</translation>
    </message>
    <message>
        <source>What I had typed</source>
        <translation>Lo que había escrito</translation>
    </message>
    <message>
        <source>Saved: {value}</source>
        <translation>Guardado: {value}</translation>
    </message>
    <message>
        <source>Saved: –</source>
        <translation>Guardado: –</translation>
    </message>
    <message>
        <source>A colleague</source>
        <translation>Un colega</translation>
    </message>
    <message>
        <source>{who} wrote here while you did, {when}: {value}</source>
        <translation>{who} escribió aquí al mismo tiempo que usted, {when}: {value}</translation>
    </message>
    <message>
        <source>{who} changed this while the form was open, {when}.</source>
        <translation>{who} cambió esto mientras el formulario estaba abierto, {when}.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Tomar lo suyo</translation>
    </message>
    <message>
        <source>Mine is to stand</source>
        <translation>Que quede lo mío</translation>
    </message>
</context>
<context>
    <name>AgeEditor</name>
    <message>
        <source>16, about 16, 14-16</source>
        <translation>16, unos 16, 14-16</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>En qué día</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Cómo se sabe</translation>
    </message>
    <message>
        <source>Under 18 today.</source>
        <translation>Hoy tiene menos de 18 años.</translation>
    </message>
    <message>
        <source>18 or older today.</source>
        <translation>Hoy tiene 18 años o más.</translation>
    </message>
    <message>
        <source>In doubt, so presumed under 18 today.</source>
        <translation>En duda, así que hoy se presume menor de 18 años.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>The file from headquarters</source>
        <translation>El archivo de la sede</translation>
    </message>
    <message>
        <source>Open my work</source>
        <translation>Abrir mi trabajo</translation>
    </message>
    <message>
        <source>2. When they have answered</source>
        <translation>2. Cuando hayan respondido</translation>
    </message>
    <message>
        <source>The new passphrase</source>
        <translation>La frase de acceso nueva</translation>
    </message>
    <message>
        <source>The one that you chose when you made the request.</source>
        <translation>La que eligió al hacer la solicitud.</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>The file from headquarters</source>
        <translation>El archivo de la sede</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>Registrar la respuesta</translation>
    </message>
    <message>
        <source>Headquarters&apos; thirty digits</source>
        <translation>Los treinta dígitos de la sede</translation>
    </message>
    <message>
        <source>They read them out on the telephone. Without them the answer is taken, but stays marked as unverified.</source>
        <translation>Se los dictan por teléfono. Sin ellos la respuesta se acepta, pero queda marcada como sin verificar.</translation>
    </message>
    <message>
        <source>Choose the file that headquarters sent.</source>
        <translation>Elija el archivo que envió la sede.</translation>
    </message>
</context>
<context>
    <name>Apart</name>
    <message>
        <source>Choose what is to stand</source>
        <translation>Elegir lo que vale</translation>
    </message>
    <message>
        <source>Two people wrote apart: {fields}. Both texts are kept; one is shown here.</source>
        <translation>Dos personas escribieron por separado: {fields}. Se conservan ambos textos; aquí se muestra uno.</translation>
    </message>
    <message>
        <source>See what was written</source>
        <translation>Ver lo que se escribió</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) kept that do not count</source>
        <translation>
            <numerusform>%n cambio guardado que no cuenta</numerusform>
            <numerusform>%n cambios guardados que no cuentan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>New passphrase</source>
        <translation>Frase de acceso nueva</translation>
    </message>
    <message>
        <source>Where to save the file</source>
        <translation>Dónde guardar el archivo</translation>
    </message>
    <message>
        <source>Save the request</source>
        <translation>Guardar la solicitud</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>Sus dígitos</translation>
    </message>
    <message>
        <source>Send the file to headquarters by any way there is. Then telephone, and read out these thirty digits: without them nobody can open it.</source>
        <translation>Envíe el archivo a la sede por cualquier medio. Luego llame por teléfono y dicte estos treinta dígitos: sin ellos nadie puede abrirlo.</translation>
    </message>
    <message>
        <source>1. Ask headquarters</source>
        <translation>1. Pedir ayuda a la sede</translation>
    </message>
    <message>
        <source>Choose the passphrase that is to open your work when they have answered.</source>
        <translation>Elija la frase de acceso que abrirá su trabajo cuando hayan respondido.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The file is saved: {path}</source>
        <translation>El archivo está guardado: {path}</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Rellene esto.</translation>
    </message>
</context>
<context>
    <name>AttachedHere</name>
    <message>
        <source>Attach…</source>
        <translation>Adjuntar…</translation>
    </message>
    <message>
        <source>Attached to this</source>
        <translation>Adjunto a esto</translation>
    </message>
    <message>
        <source>Attach a file to this</source>
        <translation>Adjuntar un archivo a esto</translation>
    </message>
</context>
<context>
    <name>AttachmentPage</name>
    <message>
        <source>All that is written of it</source>
        <translation>Todo lo escrito sobre él</translation>
    </message>
    <message>
        <source>Bring it here</source>
        <translation>Traerlo aquí</translation>
    </message>
    <message>
        <source>Show the small picture</source>
        <translation>Mostrar la imagen pequeña</translation>
    </message>
    <message>
        <source>Open it here</source>
        <translation>Abrir aquí</translation>
    </message>
    <message>
        <source>Files of this kind cannot be opened here. To look at one, hand it out first.</source>
        <translation>Los archivos de este tipo no se pueden abrir aquí. Para ver uno, entréguelo antes.</translation>
    </message>
    <message>
        <source>Compare with what was signed</source>
        <translation>Comparar con lo firmado</translation>
    </message>
    <message>
        <source>Hand out…</source>
        <translation>Entregar…</translation>
    </message>
    <message>
        <source>{size} · the number by which it is known again: {number}</source>
        <translation>{size} · el número por el que se reconoce: {number}</translation>
    </message>
    <message>
        <source>In a report of experts: {name}</source>
        <translation>En un informe pericial: {name}</translation>
    </message>
    <message>
        <source>The file is here now.</source>
        <translation>El archivo ya está aquí.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The small picture</source>
        <translation>La imagen pequeña</translation>
    </message>
    <message>
        <source>The file is, byte for byte, what was signed.</source>
        <translation>El archivo es, byte por byte, el que se firmó.</translation>
    </message>
    <message>
        <source>Stopped. No copy was left; that it was begun is recorded.</source>
        <translation>Detenido. No quedó ninguna copia; queda constancia de que se empezó.</translation>
    </message>
    <message>
        <source>Handed out, and recorded. From now on nothing here protects that copy.</source>
        <translation>Entregado y registrado. A partir de ahora nada de aquí protege esa copia.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Leyendo el archivo…</translation>
    </message>
</context>
<context>
    <name>AttachmentsCard</name>
    <message>
        <source>From a phone or card…</source>
        <translation>De un teléfono o tarjeta…</translation>
    </message>
    <message>
        <source>Nothing yet. A file or folder dropped on this page is attached to the case.</source>
        <translation>Nada todavía. Un archivo o una carpeta que se suelte en esta página se adjunta al caso.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait to be decided about</source>
        <translation>
            <numerusform>%n archivo espera una decisión</numerusform>
            <numerusform>%n archivos esperan una decisión</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttemptsCard</name>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Knew of every one beforehand: {who}</source>
        <translation>Sabían de todos de antemano: {who}</translation>
    </message>
    <message>
        <source>Nobody was told of every one beforehand, as far as it is written.</source>
        <translation>No consta que alguien supiera de todos de antemano.</translation>
    </message>
    <message>
        <source>Attempt {number}</source>
        <translation>Intento {number}</translation>
    </message>
    <message>
        <source>nobody is written down to have known of it</source>
        <translation>no consta que alguien lo supiera</translation>
    </message>
    <message>
        <source>knew before: {who}</source>
        <translation>lo sabían antes: {who}</translation>
    </message>
</context>
<context>
    <name>BackupPanel</name>
    <message>
        <source>Where to put the safety copy</source>
        <translation>Dónde poner la copia de seguridad</translation>
    </message>
    <message>
        <source>Make a safety copy</source>
        <translation>Hacer una copia de seguridad</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>How much is copied</source>
        <translation>Cuánto se ha copiado</translation>
    </message>
    <message>
        <source>Safety copy</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>One encrypted file with all your work. It opens with the passphrase of today. Keep it away from this computer.</source>
        <translation>Un archivo cifrado con todo su trabajo. Se abre con la frase de acceso de hoy. Guárdelo lejos de esta computadora.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The safety copy is made: {path}, {size}.</source>
        <translation>La copia de seguridad está hecha: {path}, {size}.</translation>
    </message>
</context>
<context>
    <name>BringingInPage</name>
    <message>
        <source>From a phone, card or folder</source>
        <translation>De un teléfono, tarjeta o carpeta</translation>
    </message>
    <message>
        <source>Done with this list</source>
        <translation>Terminar con esta lista</translation>
    </message>
    <message>
        <source>Throw away what is left</source>
        <translation>Desechar lo que queda</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlos</translation>
    </message>
    <message>
        <source>Choose the files on the sheet first.</source>
        <translation>Elija primero los archivos en la hoja.</translation>
    </message>
    <message>
        <source>Keeping them with the case…</source>
        <translation>Guardándolos con el caso…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept with the case.</source>
        <translation>
            <numerusform>%n archivo guardado con el caso.</numerusform>
            <numerusform>%n archivos guardados con el caso.</numerusform>
        </translation>
    </message>
    <message>
        <source>Noting them by reference…</source>
        <translation>Anotándolos por referencia…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) noted by reference; the copies here are destroyed.</source>
        <translation>
            <numerusform>%n archivo anotado por referencia; la copia de aquí está destruida.</numerusform>
            <numerusform>%n archivos anotados por referencia; las copias de aquí están destruidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. What was done before that stays done.</source>
        <translation>Detenido. Lo hecho hasta ese momento queda hecho.</translation>
    </message>
    <message>
        <source>Recorded as evidence, by the number of the report alone.</source>
        <translation>Registrado como prueba, solo con el número del informe.</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) will be destroyed here; the originals stay.</source>
        <translation>
            <numerusform>Se destruirá %n copia aquí; el original queda.</numerusform>
            <numerusform>Se destruirán %n copias aquí; los originales quedan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) will be destroyed here, and never copied again.</source>
        <translation>
            <numerusform>Se destruirá %n copia aquí, y no se volverá a copiar nunca.</numerusform>
            <numerusform>Se destruirán %n copias aquí, y no se volverán a copiar nunca.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will not be copied.</source>
        <translation>
            <numerusform>No se copiará %n archivo.</numerusform>
            <numerusform>No se copiarán %n archivos.</numerusform>
        </translation>
    </message>
    <message>
        <source>The copies here are destroyed. What is on the phone or card is untouched.</source>
        <translation>Las copias de aquí están destruidas. Lo que hay en el teléfono o la tarjeta no se ha tocado.</translation>
    </message>
    <message>
        <source>Destroy these copies</source>
        <translation>Destruir estas copias</translation>
    </message>
    <message>
        <source>Leave them here</source>
        <translation>Dejarlas aquí</translation>
    </message>
    <message numerus="yes">
        <source>%n copy(s) nobody decided about will be destroyed here.</source>
        <translation>
            <numerusform>Se destruirá aquí %n copia sobre la que nadie ha decidido.</numerusform>
            <numerusform>Se destruirán aquí %n copias sobre las que nadie ha decidido.</numerusform>
        </translation>
    </message>
    <message>
        <source>This list is closed. Another phone or card can follow.</source>
        <translation>Esta lista está cerrada. Puede seguir otro teléfono u otra tarjeta.</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>Añadir: {what}</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Add something else…</source>
        <translation>Añadir otra cosa…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Edit the case</source>
        <translation>Editar el caso</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>Quién escribió qué</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n caso</numerusform>
            <numerusform>%n casos</numerusform>
        </translation>
    </message>
    <message>
        <source>Start a case</source>
        <translation>Abrir un caso</translation>
    </message>
    <message>
        <source>No cases yet</source>
        <translation>Aún no hay casos</translation>
    </message>
    <message>
        <source>Start one, or exchange with headquarters to receive those shared with you.</source>
        <translation>Abra uno, o haga un intercambio con la sede para recibir los que se comparten con usted.</translation>
    </message>
</context>
<context>
    <name>CertifyingPage</name>
    <message>
        <source>Colleagues to call</source>
        <translation>Por llamar</translation>
    </message>
    <message>
        <source>These colleagues brought a safety copy back, work on a copied folder, or lost their passphrase. What they write from there counts once you have telephoned and compared thirty digits.</source>
        <translation>Estos colegas recuperaron una copia de seguridad, trabajan en una carpeta copiada o perdieron su frase de acceso. Lo que escriben desde allí cuenta cuando usted haya llamado y comparado treinta dígitos.</translation>
    </message>
    <message>
        <source>Waiting for a call</source>
        <translation>Esperan una llamada</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Nadie espera.</translation>
    </message>
    <message>
        <source>The digits are the same</source>
        <translation>Los dígitos coinciden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Telephone them at a number you know, not one that came with the work. They find their digits on the page of their name, at the bottom of the navigation.</source>
        <translation>Llame a un número que usted conozca, no a uno que haya llegado con el trabajo. Sus dígitos están en la página con su nombre, abajo en la navegación.</translation>
    </message>
    <message>
        <source>The thirty digits they read out</source>
        <translation>Los treinta dígitos que le dictan</translation>
    </message>
    <message>
        <source>Blanks do not matter.</source>
        <translation>Los espacios no importan.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) wait for it</source>
        <translation>
            <numerusform>%n guardado espera</numerusform>
            <numerusform>%n guardados esperan</numerusform>
        </translation>
    </message>
    <message>
        <source>What it goes on from has not come here yet. It may still be right.</source>
        <translation>Aquello de lo que continúa no ha llegado todavía. Puede estar bien de todos modos.</translation>
    </message>
    <message>
        <source>It does not go on from what is here: two copies of one folder were written in. Ask which of them is theirs.</source>
        <translation>No continúa lo que hay aquí: se escribió en dos copias de una misma carpeta. Pregunte cuál de ellas es la suya.</translation>
    </message>
    <message>
        <source>What {name} writes counts from now on.</source>
        <translation>Lo que escriba {name} cuenta desde ahora.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) that waited count too.</source>
        <translation>
            <numerusform>También cuenta %n guardado que esperaba.</numerusform>
            <numerusform>También cuentan %n guardados que esperaban.</numerusform>
        </translation>
    </message>
    <message>
        <source>They hear of it with the next exchange.</source>
        <translation>Lo sabrá con el próximo intercambio.</translation>
    </message>
</context>
<context>
    <name>ChangePage</name>
    <message>
        <source>Edit: {what}</source>
        <translation>Editar: {what}</translation>
    </message>
    <message>
        <source>What you had typed, to be copied</source>
        <translation>Lo que había escrito, para copiarlo</translation>
    </message>
    <message>
        <source>Somebody else wrote here while you did: {fields}. Both are kept.</source>
        <translation>Otra persona escribió aquí al mismo tiempo que usted: {fields}. Se guardan ambos.</translation>
    </message>
</context>
<context>
    <name>CodeEditor</name>
    <message>
        <source>Choose, or type to find</source>
        <translation>Elija, o escriba para buscar</translation>
    </message>
</context>
<context>
    <name>CodePanel</name>
    <message>
        <source>Make a new one</source>
        <translation>Crear uno nuevo</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Crear un código de recuperación nuevo</translation>
    </message>
    <message>
        <source>Printed recovery code</source>
        <translation>Código de recuperación impreso</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Lo tengo en papel</translation>
    </message>
    <message>
        <source>Print it or write it down now. It is shown this once.</source>
        <translation>Imprímalo o anótelo ahora. Se muestra esta única vez.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearlo</translation>
    </message>
    <message>
        <source>Keep the one I have</source>
        <translation>Conservar el que tengo</translation>
    </message>
    <message>
        <source>The code you printed before will open nothing any more.</source>
        <translation>El código que imprimió antes ya no abrirá nada.</translation>
    </message>
    <message>
        <source>The new code holds from now on.</source>
        <translation>El código nuevo vale desde ahora.</translation>
    </message>
</context>
<context>
    <name>CodeStep</name>
    <message>
        <source>Your recovery code</source>
        <translation>Su código de recuperación</translation>
    </message>
    <message>
        <source>If you forget your passphrase, only this code opens your work. Print it or write it down, and keep the paper away from this computer. It is shown this once.</source>
        <translation>Si olvida su frase de acceso, solo este código abre su trabajo. Imprímalo o anótelo, y guarde el papel lejos de esta computadora. Se muestra esta única vez.</translation>
    </message>
    <message>
        <source>On the next page you type it back once, to be sure.</source>
        <translation>En la página siguiente lo escribirá una vez, para estar seguros.</translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation>Lo tengo en papel</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>A code, a name, a word, or what to do…</source>
        <translation>Un código, un nombre, una palabra o qué hacer…</translation>
    </message>
    <message>
        <source>Go to or do</source>
        <translation>Ir a o hacer</translation>
    </message>
    <message>
        <source>Where to go and what to do</source>
        <translation>A dónde ir y qué hacer</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer or other letters.</source>
        <translation>No se encontró nada. Pruebe con menos letras o con otras.</translation>
    </message>
    <message>
        <source>{what}: in which case?</source>
        <translation>{what}: ¿en qué caso?</translation>
    </message>
    <message>
        <source>{what}: about whom?</source>
        <translation>{what}: ¿sobre quién?</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Account and settings</source>
        <translation>Cuenta y ajustes</translation>
    </message>
    <message>
        <source>Start a case</source>
        <translation>Abrir un caso</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Hide everything now</source>
        <translation>Ocultar todo ahora</translation>
    </message>
    <message>
        <source>List: {what}</source>
        <translation>Lista: {what}</translation>
    </message>
    <message>
        <source>In this case</source>
        <translation>En este caso</translation>
    </message>
    <message>
        <source>In a case</source>
        <translation>En un caso</translation>
    </message>
    <message>
        <source>About this person</source>
        <translation>Sobre esta persona</translation>
    </message>
    <message>
        <source>About a person</source>
        <translation>Sobre una persona</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Write: {what}</source>
        <translation>Escribir: {what}</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n cambio sin enviar</numerusform>
            <numerusform>%n cambios sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline, %n not sent yet</source>
        <translation>
            <numerusform>Sin red, %n sin enviar</numerusform>
            <numerusform>Sin red, %n sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet</source>
        <translation>
            <numerusform>%n sin enviar</numerusform>
            <numerusform>%n sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not confirmed yet</source>
        <translation>
            <numerusform>%n sin confirmar</numerusform>
            <numerusform>%n sin confirmar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) kept aside</source>
        <translation>
            <numerusform>%n archivo apartado</numerusform>
            <numerusform>%n archivos apartados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confirmed %n day(s) ago</source>
        <translation>
            <numerusform>Recibido hace %n día</numerusform>
            <numerusform>Recibido hace %n días</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n segundo</numerusform>
            <numerusform>%n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) sent</source>
        <translation>
            <numerusform>%n cambio enviado</numerusform>
            <numerusform>%n cambios enviados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%n recibido</numerusform>
            <numerusform>%n recibidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>%n confirmado</numerusform>
            <numerusform>%n confirmados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to go, {size}</source>
        <translation>
            <numerusform>Va %n archivo, {size}</numerusform>
            <numerusform>Van %n archivos, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to come, {size}</source>
        <translation>
            <numerusform>Llega %n archivo, {size}</numerusform>
            <numerusform>Llegan %n archivos, {size}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only texts go over this line. %n attached file(s) wait for a better one.</source>
        <translation>
            <numerusform>Por esta línea solo van textos. %n archivo adjunto espera una mejor.</numerusform>
            <numerusform>Por esta línea solo van textos. %n archivos adjuntos esperan una mejor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) of files received</source>
        <translation>
            <numerusform>%n parte de archivos recibida</numerusform>
            <numerusform>%n partes de archivos recibidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n respuesta</numerusform>
            <numerusform>%n respuestas</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>Recibiendo</translation>
    </message>
    <message>
        <source>Something in the way</source>
        <translation>Algo lo impide</translation>
    </message>
    <message>
        <source>Offline, nothing is lost</source>
        <translation>Sin red, nada se pierde</translation>
    </message>
    <message>
        <source>Headquarters</source>
        <translation>Sede</translation>
    </message>
    <message>
        <source>Files wait for a better line</source>
        <translation>Los archivos esperan una línea mejor</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Nada espera envío</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>Recibido hoy</translation>
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
        <translation>Buscando el buzón de la sede…</translation>
    </message>
    <message>
        <source>Fetching what came…</source>
        <translation>Recibiendo lo que llegó…</translation>
    </message>
    <message>
        <source>Sending what is not confirmed…</source>
        <translation>Enviando lo que no está confirmado…</translation>
    </message>
    <message>
        <source>This connection is paid by what goes over it, so it is not used. Nothing is lost: what you save waits here.</source>
        <translation>Esta conexión se paga por lo que se transmite, así que no se usa. No se pierde nada: lo que usted guarda espera aquí.</translation>
    </message>
    <message>
        <source>This computer is offline. Nothing is lost: what you save waits here.</source>
        <translation>Esta computadora no tiene red. No se pierde nada: lo que usted guarda espera aquí.</translation>
    </message>
    <message>
        <source>What you save goes to headquarters by itself.</source>
        <translation>Lo que usted guarda va solo a la sede.</translation>
    </message>
    <message>
        <source>Tries again at {time}.</source>
        <translation>Lo intenta otra vez a las {time}.</translation>
    </message>
    <message>
        <source>Looks for news at {time}.</source>
        <translation>Busca novedades a las {time}.</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message>
        <source>{size} a second</source>
        <translation>{size} por segundo</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>faltan {time}</translation>
    </message>
    <message>
        <source>Folder or stick</source>
        <translation>Carpeta o memoria USB</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>{what} ({size})</source>
        <translation>{what} ({size})</translation>
    </message>
    <message>
        <source>{size} of files sent</source>
        <translation>{size} de archivos enviados</translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>nada nuevo</translation>
    </message>
    <message>
        <source>{route}: {what}</source>
        <translation>{route}: {what}</translation>
    </message>
    <message>
        <source>Stopped before its end</source>
        <translation>Detenido antes de terminar</translation>
    </message>
    <message>
        <source>Headquarters&apos; mailbox could not be reached</source>
        <translation>No se pudo llegar al buzón de la sede</translation>
    </message>
    <message>
        <source>Headquarters&apos; mailbox had no room or no time</source>
        <translation>El buzón de la sede no tenía sitio o tiempo</translation>
    </message>
    <message>
        <source>Headquarters&apos; mailbox did not let this one in</source>
        <translation>El buzón de la sede no dejó entrar a esta computadora</translation>
    </message>
    <message>
        <source>Headquarters&apos; mailbox answered what it may not</source>
        <translation>El buzón de la sede respondió lo que no debe</translation>
    </message>
    <message>
        <source>Headquarters&apos; mailbox could not prove itself</source>
        <translation>El buzón de la sede no pudo probar que lo es</translation>
    </message>
    <message>
        <source>A sign-in page answered instead</source>
        <translation>Respondió en su lugar una página de acceso</translation>
    </message>
    <message>
        <source>This computer was not known there yet</source>
        <translation>Aún no conocían esta computadora</translation>
    </message>
    <message>
        <source>The folder or stick was not there</source>
        <translation>La carpeta o la memoria USB no estaba</translation>
    </message>
    <message>
        <source>Nothing may be written on the folder or stick</source>
        <translation>No se puede escribir en la carpeta o la memoria USB</translation>
    </message>
    <message>
        <source>There was no room left</source>
        <translation>No quedaba sitio</translation>
    </message>
    <message>
        <source>The disk or stick failed</source>
        <translation>Falló el disco o la memoria USB</translation>
    </message>
    <message>
        <source>This network&apos;s proxy let nothing through</source>
        <translation>El proxy de esta red no dejó pasar nada</translation>
    </message>
    <message>
        <source>Not finished ({code})</source>
        <translation>Sin terminar ({code})</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Exchanging</source>
        <translation>Intercambiando</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Connection to headquarters</source>
        <translation>Conexión con la sede</translation>
    </message>
    <message>
        <source>Send and fetch now</source>
        <translation>Enviar y recibir ahora</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Do not use connections that are paid by use</source>
        <translation>No usar conexiones que se pagan por uso</translation>
    </message>
    <message>
        <source>Use this connection though it is paid by use: texts only</source>
        <translation>Usar esta conexión aunque se pague por uso: solo textos</translation>
    </message>
</context>
<context>
    <name>ConsentsCard</name>
    <message>
        <source>Consent by purpose</source>
        <translation>Consentimiento por finalidad</translation>
    </message>
    <message>
        <source>Nothing is written down. Nothing may be shared before they agreed to it.</source>
        <translation>No hay nada anotado. No se puede compartir nada antes de que esa persona haya consentido.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>vigente</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>no vigente</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>How to reach this person</source>
        <translation>Cómo contactar con esta persona</translation>
    </message>
    <message>
        <source>Open one for the number, the code word and what to say.</source>
        <translation>Abra uno para ver el número, la palabra clave y qué decir.</translation>
    </message>
    <message>
        <source>Nobody has written down how they may be reached without harm. Ask them first.</source>
        <translation>Nadie ha anotado cómo se puede contactar con esta persona sin ponerla en peligro. Pregúntele primero.</translation>
    </message>
    <message>
        <source>This is shared with those who care for them. Ask one of them before you call or visit.</source>
        <translation>Esto se comparte con quienes la atienden. Pregunte a uno de ellos antes de llamar o visitar.</translation>
    </message>
    <message>
        <source>checked on {day}</source>
        <translation>comprobado el {day}</translation>
    </message>
    <message>
        <source>{channel}: {safety}</source>
        <translation>{channel}: {safety}</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>Reading the names…</source>
        <translation>Leyendo los nombres…</translation>
    </message>
    <message numerus="yes">
        <source>%n hidden file(s) or link(s) left out of the list.</source>
        <translation>
            <numerusform>%n archivo oculto o enlace no está en la lista.</numerusform>
            <numerusform>%n archivos ocultos o enlaces no están en la lista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying, encrypted…</source>
        <translation>Copiando, cifrado…</translation>
    </message>
    <message>
        <source>Stopped. What was copied is here; the rest can go on.</source>
        <translation>Detenido. Lo copiado está aquí; el resto puede seguir.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) not copied.</source>
        <translation>
            <numerusform>%n archivo sin copiar.</numerusform>
            <numerusform>%n archivos sin copiar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied, encrypted and compared. The phone or card can be taken out.</source>
        <translation>
            <numerusform>%n archivo copiado, cifrado y comparado. Ya se puede sacar el teléfono o la tarjeta.</numerusform>
            <numerusform>%n archivos copiados, cifrados y comparados. Ya se puede sacar el teléfono o la tarjeta.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CreatingStep</name>
    <message>
        <source>Preparing this computer</source>
        <translation>Preparando esta computadora</translation>
    </message>
    <message>
        <source>A protected place for your work is being made. This takes some seconds, so that guessing your passphrase takes somebody else years.</source>
        <translation>Se está creando un lugar protegido para su trabajo. Tarda unos segundos, para que adivinar su frase le cueste años a otra persona.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>DateEditor</name>
    <message>
        <source>14 March 2009, 2009-03, about 2009, today</source>
        <translation>14 de marzo de 2009, 2009-03, hacia 2009, hoy</translation>
    </message>
    <message>
        <source>A year of the Buddhist era? Take it as {date}</source>
        <translation>¿Un año de la era budista? Tomarlo como {date}</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Work in another folder</source>
        <translation>Trabajar en otra carpeta</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message numerus="yes">
        <source>Received: %n change(s).</source>
        <translation>
            <numerusform>Recibido: %n cambio.</numerusform>
            <numerusform>Recibido: %n cambios.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headquarters has confirmed %n more of yours.</source>
        <translation>
            <numerusform>La sede confirmó %n más de los suyos.</numerusform>
            <numerusform>La sede confirmó %n más de los suyos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent: %n change(s), {size}.</source>
        <translation>
            <numerusform>Enviado: %n cambio, {size}.</numerusform>
            <numerusform>Enviado: %n cambios, {size}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent: nothing new.</source>
        <translation>Enviado: nada nuevo.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) are not yours to keep and were taken away; headquarters has them.</source>
        <translation>
            <numerusform>Se retiró %n registro que no le corresponde conservar; la sede lo tiene.</numerusform>
            <numerusform>Se retiraron %n registros que no le corresponde conservar; la sede los tiene.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken in; see below.</source>
        <translation>
            <numerusform>%n archivo no se pudo recibir; vea abajo.</numerusform>
            <numerusform>%n archivos no se pudieron recibir; vea abajo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Answered: %n file(s), {size}.</source>
        <translation>
            <numerusform>Respondido: %n archivo, {size}.</numerusform>
            <numerusform>Respondido: %n archivos, {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are kept and do not count.</source>
        <translation>
            <numerusform>%n de ellos se conserva y no cuenta.</numerusform>
            <numerusform>%n de ellos se conservan y no cuentan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of yours never went out yet.</source>
        <translation>
            <numerusform>%n cambio suyo aún no ha salido.</numerusform>
            <numerusform>%n cambios suyos aún no han salido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), saved where you may not write, do not count and are no longer kept here.</source>
        <translation>
            <numerusform>%n cambio, guardado donde usted no puede escribir, no cuenta y ya no se conserva aquí.</numerusform>
            <numerusform>%n cambios, guardados donde usted no puede escribir, no cuentan y ya no se conservan aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything you wrote has gone out.</source>
        <translation>Todo lo que escribió ya salió.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) went out and wait for headquarters to confirm.</source>
        <translation>
            <numerusform>%n cambio salió y espera la confirmación de la sede.</numerusform>
            <numerusform>%n cambios salieron y esperan la confirmación de la sede.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Received of attached files: %n part(s).</source>
        <translation>
            <numerusform>Recibido de archivos adjuntos: %n parte.</numerusform>
            <numerusform>Recibido de archivos adjuntos: %n partes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) had no room; everything else is there. Take a larger stick, or exchange again when this one has been there and back.</source>
        <translation>
            <numerusform>%n archivo adjunto no cupo; todo lo demás está. Use una memoria más grande, o intercambie otra vez cuando esta haya ido y vuelto.</numerusform>
            <numerusform>%n archivos adjuntos no cupieron; todo lo demás está. Use una memoria más grande, o intercambie otra vez cuando esta haya ido y vuelto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Headquarters does not have %n attached file(s) yet: {size}.</source>
        <translation>
            <numerusform>La sede aún no tiene %n archivo adjunto: {size}.</numerusform>
            <numerusform>La sede aún no tiene %n archivos adjuntos: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) come with the next exchanges: {size}.</source>
        <translation>
            <numerusform>%n archivo adjunto llega con los próximos intercambios: {size}.</numerusform>
            <numerusform>%n archivos adjuntos llegan con los próximos intercambios: {size}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer&apos;s disk has no room for %n attached file(s). Make room, then exchange.</source>
        <translation>
            <numerusform>El disco de esta computadora no tiene espacio para %n archivo adjunto. Libere espacio y luego intercambie.</numerusform>
            <numerusform>El disco de esta computadora no tiene espacio para %n archivos adjuntos. Libere espacio y luego intercambie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n large attached file(s) come when you ask for them on their page.</source>
        <translation>
            <numerusform>%n archivo adjunto grande llega cuando usted lo pide en su página.</numerusform>
            <numerusform>%n archivos adjuntos grandes llegan cuando usted los pide en su página.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent of attached files: {size}.</source>
        <translation>Enviado de archivos adjuntos: {size}.</translation>
    </message>
    <message>
        <source>Headquarters has confirmed nothing yet.</source>
        <translation>La sede aún no ha confirmado nada.</translation>
    </message>
    <message>
        <source>Headquarters last confirmed your work on {moment}.</source>
        <translation>La sede confirmó su trabajo por última vez el {moment}.</translation>
    </message>
    <message>
        <source>Headquarters does not know this computer yet. What you write is kept and waits.</source>
        <translation>La sede aún no conoce esta computadora. Lo que escriba se guarda y espera.</translation>
    </message>
    <message>
        <source>You have not heard from headquarters for long. Exchange soon; until then nothing new is shared with colleagues.</source>
        <translation>Hace mucho que no recibe nada de la sede. Haga pronto un intercambio; hasta entonces no se comparte nada nuevo con colegas.</translation>
    </message>
    <message>
        <source>This work was written in two places under one name, on two computers or in two folders. What was written here since is kept as the second version until headquarters decides; telephone them.</source>
        <translation>Este trabajo se escribió en dos lugares con un mismo nombre, en dos computadoras o en dos carpetas. Lo que se escribió aquí desde entonces se conserva como segunda versión hasta que la sede decida; llame por teléfono a la sede.</translation>
    </message>
    <message>
        <source>This work was written in two places under one name, on two computers or in two folders. What was written here counts; headquarters decides about the other. Telephone them.</source>
        <translation>Este trabajo se escribió en dos lugares con un mismo nombre, en dos computadoras o en dos carpetas. Lo que se escribió aquí cuenta; la sede decide sobre lo otro. Llame por teléfono a la sede.</translation>
    </message>
    <message>
        <source>Kept aside: {name}. {reason}</source>
        <translation>Apartado: {name}. {reason}</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>Folder or stick</source>
        <translation>Carpeta o memoria USB</translation>
    </message>
    <message>
        <source>Exchange now</source>
        <translation>Intercambiar ahora</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Exchanging</source>
        <translation>Intercambiando</translation>
    </message>
    <message>
        <source>Tell headquarters about this computer</source>
        <translation>Dar a conocer esta computadora a la sede</translation>
    </message>
    <message>
        <source>The last exchanges</source>
        <translation>Los últimos intercambios</translation>
    </message>
    <message>
        <source>What is put there can be read only by those it is meant for.</source>
        <translation>Lo que se ponga allí solo lo pueden leer sus destinatarios.</translation>
    </message>
    <message>
        <source>What is put there can be read by headquarters only.</source>
        <translation>Lo que se deja allí solo lo puede leer la sede.</translation>
    </message>
    <message>
        <source>This exchange</source>
        <translation>Este intercambio</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>Cómo está todo</translation>
    </message>
    <message>
        <source>This is headquarters: it answers everybody whose work came.</source>
        <translation>Esta es la sede: responde a todos los que enviaron trabajo.</translation>
    </message>
    <message>
        <source>Choose the folder or the stick first.</source>
        <translation>Elija primero la carpeta o la memoria USB.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Taking in what came…</source>
        <translation>Recibiendo lo que llegó…</translation>
    </message>
    <message>
        <source>Putting there what is not confirmed…</source>
        <translation>Dejando lo que no está confirmado…</translation>
    </message>
    <message>
        <source>The exchange is done.</source>
        <translation>El intercambio terminó.</translation>
    </message>
    <message>
        <source>The exchange is done, but not all attached files had room.</source>
        <translation>El intercambio está hecho, pero no cupieron todos los archivos adjuntos.</translation>
    </message>
</context>
<context>
    <name>ExercisePanel</name>
    <message>
        <source>Exercises</source>
        <translation>Ejercicios</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>Omitir este</translation>
    </message>
    <message>
        <source>All done. Go on as you like, or try somebody else&apos;s work: lock first.</source>
        <translation>Todo hecho. Siga como quiera, o pruebe el trabajo de otra persona: bloquee primero.</translation>
    </message>
    <message>
        <source>{what}: done</source>
        <translation>{what}: hecho</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>Buscar un caso</translation>
    </message>
    <message>
        <source>Write into a case</source>
        <translation>Escribir en un caso</translation>
    </message>
    <message>
        <source>Settle what two people wrote</source>
        <translation>Resolver lo que escribieron dos personas</translation>
    </message>
    <message>
        <source>Exchange by a folder</source>
        <translation>Intercambiar mediante una carpeta</translation>
    </message>
    <message>
        <source>Hide everything, and return</source>
        <translation>Ocultarlo todo y volver</translation>
    </message>
    <message>
        <source>Press Ctrl+K, type a word such as kiln or a part of a number, and press Enter on a case.</source>
        <translation>Pulse Ctrl+K, escriba una palabra como kiln o parte de un número, y pulse Intro sobre un caso.</translation>
    </message>
    <message>
        <source>In a case press Ctrl+K and type the beginning of “{what}”. Fill in what is asked, and press Save.</source>
        <translation>En un caso, pulse Ctrl+K y escriba el comienzo de «{what}». Rellene lo que se pide y pulse Guardar.</translation>
    </message>
    <message>
        <source>Home says what two people wrote apart. Open it, keep one of the texts or write a third, and save.</source>
        <translation>Inicio dice qué escribieron dos personas por separado. Ábralo, quédese con uno de los textos o escriba un tercero, y guarde.</translation>
    </message>
    <message>
        <source>Go to Exchange. The folder of this practice stands there: press Exchange now.</source>
        <translation>Vaya a Intercambio. La carpeta de esta práctica ya está puesta: pulse Intercambiar ahora.</translation>
    </message>
    <message>
        <source>Press F12: nothing is to be seen. Press any key and unlock, and you are where you were.</source>
        <translation>Pulse F12: no se ve nada. Pulse cualquier tecla y desbloquee, y estará donde estaba.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>headquarters does not have it yet</source>
        <translation>la sede aún no lo tiene</translation>
    </message>
    <message>
        <source>no room for it on this computer</source>
        <translation>no cabe en esta computadora</translation>
    </message>
    <message>
        <source>{done} of {total} are here</source>
        <translation>{done} de {total} están aquí</translation>
    </message>
    <message>
        <source>comes with the next exchanges</source>
        <translation>llega con los próximos intercambios</translation>
    </message>
    <message>
        <source>comes with the next exchange</source>
        <translation>llega con el próximo intercambio</translation>
    </message>
    <message>
        <source>comes when you ask for it</source>
        <translation>llega cuando usted lo pide</translation>
    </message>
    <message>
        <source>not on this computer</source>
        <translation>no está en esta computadora</translation>
    </message>
    <message>
        <source>Headquarters does not have it yet.</source>
        <translation>La sede aún no lo tiene.</translation>
    </message>
    <message>
        <source>It is not here, and this computer&apos;s disk has no room for it: it takes {size}. Make room, then exchange.</source>
        <translation>No está aquí, y en el disco de esta computadora no cabe: ocupa {size}. Libere espacio y luego intercambie.</translation>
    </message>
    <message>
        <source>{done} of {total} are here; the rest comes with the next exchanges.</source>
        <translation>{done} de {total} están aquí; el resto llega con los próximos intercambios.</translation>
    </message>
    <message>
        <source>It is not here yet. It comes when whoever has it exchanges.</source>
        <translation>Aún no está aquí. Llega cuando intercambie quien lo tiene.</translation>
    </message>
    <message>
        <source>It is not here yet. It comes with the next exchanges.</source>
        <translation>Aún no está aquí. Llega con los próximos intercambios.</translation>
    </message>
    <message>
        <source>It is not here yet. It comes by itself with the next exchange.</source>
        <translation>Aún no está aquí. Llega solo con el próximo intercambio.</translation>
    </message>
    <message>
        <source>It is large, so it comes only when you ask for it.</source>
        <translation>Es grande, así que llega solo cuando usted lo pide.</translation>
    </message>
    <message>
        <source>It is not on this computer. Ask for it, and an exchange brings it.</source>
        <translation>No está en esta computadora. Pídalo, y un intercambio lo traerá.</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Lo encontrado</translation>
    </message>
    <message>
        <source>A code, a place, a word from a note…</source>
        <translation>Un código, un lugar, una palabra de una nota…</translation>
    </message>
    <message>
        <source>What to look for</source>
        <translation>Qué buscar</translation>
    </message>
    <message>
        <source>Look for anything you hold</source>
        <translation>Busque en todo lo que tiene</translation>
    </message>
    <message>
        <source>Parts of words are enough, in any script; accents do not matter.</source>
        <translation>Bastan partes de palabras, en cualquier escritura; los acentos no importan.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Try fewer or other words. What is not shared with you is not found here.</source>
        <translation>Pruebe con menos palabras o con otras. Lo que no se comparte con usted no se encuentra aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n encontrado</numerusform>
            <numerusform>%n encontrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Much came lately: up to %n more are still being read in.</source>
        <translation>
            <numerusform>Llegó mucho hace poco: falta por leer hasta %n más.</numerusform>
            <numerusform>Llegó mucho hace poco: faltan por leer hasta %n más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>{what}, case {number}</source>
        <translation>{what}, caso {number}</translation>
    </message>
</context>
<context>
    <name>HandingFile</name>
    <message>
        <source>A copy without what the camera wrote into it</source>
        <translation>Una copia sin lo que la cámara escribió en ella</translation>
    </message>
    <message>
        <source>The original, for an authority</source>
        <translation>El original, para una autoridad</translation>
    </message>
    <message>
        <source>Authority that gets it</source>
        <translation>Autoridad que lo recibe</translation>
    </message>
    <message>
        <source>The original tells place, day and telephone. It is kept with the case.</source>
        <translation>El original dice el lugar, el día y el teléfono. Se guarda con el caso.</translation>
    </message>
    <message>
        <source>Place and day cannot be taken out of a file of this kind: only the original can go out, and only to an authority.</source>
        <translation>De un archivo de esta clase no se pueden quitar el lugar y el día: solo puede salir el original, y solo para una autoridad.</translation>
    </message>
    <message>
        <source>A copy tells no place, day or telephone; a PDF&apos;s pages become pictures.</source>
        <translation>Una copia no dice lugar, día ni teléfono; las páginas de un PDF pasan a ser imágenes.</translation>
    </message>
    <message>
        <source>What goes out</source>
        <translation>Qué sale</translation>
    </message>
    <message>
        <source>Say which authority gets it.</source>
        <translation>Diga qué autoridad lo recibe.</translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message>
        <source>Where it goes</source>
        <translation>Dónde va</translation>
    </message>
    <message>
        <source>Hand out and record it</source>
        <translation>Entregar y registrarlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué es</translation>
    </message>
    <message>
        <source>Such as: for the prosecutor&apos;s file. It is kept with the case.</source>
        <translation>Por ejemplo: para el expediente de la fiscalía. Queda guardado con el caso.</translation>
    </message>
    <message>
        <source>Hand out a copy</source>
        <translation>Entregar una copia</translation>
    </message>
    <message>
        <source>The copy is not encrypted: whoever has the disk or the stick can open it, and other programs may keep traces of it. Hand out only what has to leave.</source>
        <translation>La copia no está cifrada: quien tenga el disco o la memoria puede abrirla, y otros programas pueden guardar rastros de ella. Entregue solo lo que tenga que salir.</translation>
    </message>
    <message>
        <source>Say what it is for.</source>
        <translation>Diga para qué es.</translation>
    </message>
    <message>
        <source>Say where it goes.</source>
        <translation>Diga dónde va.</translation>
    </message>
</context>
<context>
    <name>HeldPage</name>
    <message>
        <source>Not counted</source>
        <translation>No cuenta</translation>
    </message>
    <message>
        <source>These were saved by somebody, and are kept as they are. They change nothing here until headquarters has decided, or until this program is newer.</source>
        <translation>Alguien guardó esto, y se conserva tal cual. No cambia nada aquí hasta que la sede decida, o hasta que este programa sea más nuevo.</translation>
    </message>
    <message>
        <source>Latest first</source>
        <translation>Lo último primero</translation>
    </message>
    <message>
        <source>Everything that is here counts.</source>
        <translation>Todo lo que hay aquí cuenta.</translation>
    </message>
    <message>
        <source>Something that is not held here</source>
        <translation>Algo que no se tiene aquí</translation>
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
        <translation>Ocultos hasta que los muestre.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Start a case</source>
        <translation>Abrir un caso</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>No hay nada pendiente.</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Casos recientes</translation>
    </message>
    <message>
        <source>No cases yet. Start one, or exchange with headquarters to receive those shared with you.</source>
        <translation>Aún no hay casos. Abra uno, o haga un intercambio con la sede para recibir los que se comparten con usted.</translation>
    </message>
    <message>
        <source>Headquarters has not compared your digits yet</source>
        <translation>La sede aún no ha comparado sus dígitos</translation>
    </message>
    <message>
        <source>Telephone them. Until then what you write here does not count.</source>
        <translation>Llámelos. Hasta entonces, lo que escriba aquí no cuenta.</translation>
    </message>
    <message numerus="yes">
        <source>%n colleague(s) wait for your call</source>
        <translation>
            <numerusform>%n colega espera su llamada</numerusform>
            <numerusform>%n colegas esperan su llamada</numerusform>
        </translation>
    </message>
    <message>
        <source>What they write counts once you have compared their thirty digits.</source>
        <translation>Lo que escriben cuenta cuando usted haya comparado sus treinta dígitos.</translation>
    </message>
    <message>
        <source>Headquarters has not answered yet</source>
        <translation>La sede aún no ha respondido</translation>
    </message>
    <message>
        <source>Send the request, or enter their answer. Your work is kept meanwhile.</source>
        <translation>Envíe la solicitud o registre la respuesta. Mientras tanto su trabajo se guarda.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be taken in</source>
        <translation>
            <numerusform>%n archivo no se pudo recibir</numerusform>
            <numerusform>%n archivos no se pudieron recibir</numerusform>
        </translation>
    </message>
    <message>
        <source>See why, and what to do.</source>
        <translation>Vea por qué y qué hacer.</translation>
    </message>
    <message>
        <source>Something is in the way of exchanging</source>
        <translation>Algo impide el intercambio</translation>
    </message>
    <message>
        <source>See what it is, and what to do.</source>
        <translation>Vea qué es y qué hacer.</translation>
    </message>
    <message numerus="yes">
        <source>No room here for %n attached file(s)</source>
        <translation>
            <numerusform>No hay espacio aquí para %n archivo adjunto</numerusform>
            <numerusform>No hay espacio aquí para %n archivos adjuntos</numerusform>
        </translation>
    </message>
    <message>
        <source>Make room on the disk, then exchange.</source>
        <translation>Libere espacio en el disco y luego intercambie.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not sent yet</source>
        <translation>
            <numerusform>%n cambio sin enviar</numerusform>
            <numerusform>%n cambios sin enviar</numerusform>
        </translation>
    </message>
    <message>
        <source>Exchange when a stick or folder is at hand.</source>
        <translation>Haga un intercambio cuando tenga a mano una memoria USB o una carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) kept that do not count</source>
        <translation>
            <numerusform>%n cambio guardado que no cuenta</numerusform>
            <numerusform>%n cambios guardados que no cuentan</numerusform>
        </translation>
    </message>
    <message>
        <source>See whose they are, and why.</source>
        <translation>Vea de quién son y por qué.</translation>
    </message>
    <message>
        <source>{who} may read a session&apos;s text until {day}</source>
        <translation>{who} puede leer el texto de una sesión hasta el {day}</translation>
    </message>
    <message>
        <source>The reason they gave: {reason}</source>
        <translation>El motivo que dio: {reason}</translation>
    </message>
    <message>
        <source>Different texts were signed: {what}</source>
        <translation>Se firmaron textos distintos: {what}</translation>
    </message>
    <message>
        <source>Both are kept. Open it to read them and settle it.</source>
        <translation>Se conservan ambos. Ábralo para leerlos y decidir.</translation>
    </message>
    <message>
        <source>Two people wrote apart: {what}</source>
        <translation>Dos personas escribieron por separado: {what}</translation>
    </message>
    <message>
        <source>Both texts are kept. Open it to choose what is to stand.</source>
        <translation>Se guardan ambos textos. Ábralo para elegir cuál queda.</translation>
    </message>
</context>
<context>
    <name>HouseholdGrid</name>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Name as given</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>In Latin letters</source>
        <translation>En letras latinas</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>In the household</source>
        <translation>En el hogar</translation>
    </message>
    <message>
        <source>In the case</source>
        <translation>En el caso</translation>
    </message>
    <message>
        <source>{column}, row {number}</source>
        <translation>{column}, fila {number}</translation>
    </message>
</context>
<context>
    <name>IdlePanel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Locking by itself</source>
        <translation>Bloqueo automático</translation>
    </message>
    <message>
        <source>When nobody has touched it for</source>
        <translation>Cuando nadie lo ha tocado durante</translation>
    </message>
    <message>
        <source>It also locks when the computer sleeps and when its screen is locked. Ctrl+L locks at once.</source>
        <translation>También se bloquea cuando la computadora se suspende y cuando se bloquea su pantalla. Ctrl+L bloquea al instante.</translation>
    </message>
</context>
<context>
    <name>InCasesCard</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Cases of this person</source>
        <translation>Casos de esta persona</translation>
    </message>
    <message>
        <source>In no case that you hold.</source>
        <translation>En ningún caso de los que usted tiene.</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>desde el {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>Not shared with you</source>
        <translation>No compartido con usted</translation>
    </message>
</context>
<context>
    <name>InstantEditor</name>
    <message>
        <source>today, 14 March 2009</source>
        <translation>hoy, 14 de marzo de 2009</translation>
    </message>
    <message>
        <source>21:30</source>
        <translation>21:30</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Which day? Write it like 14 March 2009, yesterday or today.</source>
        <translation>¿Qué día? Escríbalo como 14 de marzo de 2009, ayer u hoy.</translation>
    </message>
    <message>
        <source>At what time? Write it like 21:30. A guess is better than nothing.</source>
        <translation>¿A qué hora? Escríbalo como 21:30. Una aproximación es mejor que nada.</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Two people wrote this apart. Choose what is to stand.</source>
        <translation>Dos personas escribieron esto por separado. Elija cuál queda.</translation>
    </message>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}, {when}</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Tomar este</translation>
    </message>
</context>
<context>
    <name>LabelPanel</name>
    <message>
        <source>Your work is called</source>
        <translation>Su trabajo se llama</translation>
    </message>
    <message>
        <source>Where several people share this computer, the start page lists their work by these words. Whoever opens it reads them: a colour or an animal, not your name.</source>
        <translation>Donde varias personas comparten este ordenador, la página de inicio muestra su trabajo con estas palabras. Las lee cualquiera que lo abra: un color o un animal, no su nombre.</translation>
    </message>
    <message>
        <source>On the start page</source>
        <translation>En la página de inicio</translation>
    </message>
    <message>
        <source>That is a part of your name, and was not kept. Choose another word.</source>
        <translation>Eso es parte de su nombre y no se guardó. Elija otra palabra.</translation>
    </message>
</context>
<context>
    <name>LanguageStep</name>
    <message>
        <source>Choose your language</source>
        <translation>Elija su idioma</translation>
    </message>
    <message>
        <source>You can change it later. What you write can be in any language.</source>
        <translation>Puede cambiarlo después. Lo que escriba puede estar en cualquier idioma.</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Type to narrow the list</source>
        <translation>Escriba para acotar la lista</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Acotar la lista</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Last written first</source>
        <translation>Lo último escrito primero</translation>
    </message>
    <message>
        <source>The other way round</source>
        <translation>Al revés</translation>
    </message>
    <message>
        <source>{field}: {chosen}</source>
        <translation>{field}: {chosen}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n record(s) before the list can be arranged…</source>
        <translation>
            <numerusform>Leyendo %n registro antes de poder ordenar la lista…</numerusform>
            <numerusform>Leyendo %n registros antes de poder ordenar la lista…</numerusform>
        </translation>
    </message>
    <message>
        <source>Take away the filter {filter}</source>
        <translation>Quitar el filtro {filter}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message>
        <source>from {first} on</source>
        <translation>desde {first}</translation>
    </message>
    <message>
        <source>up to {last}</source>
        <translation>hasta {last}</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} de {all}</translation>
    </message>
</context>
<context>
    <name>ListedCard</name>
    <message>
        <source>Files found</source>
        <translation>Archivos encontrados</translation>
    </message>
    <message>
        <source>Space marks what may show abuse.</source>
        <translation>La barra espaciadora marca lo que puede mostrar abusos.</translation>
    </message>
    <message>
        <source>May show abuse: never copy</source>
        <translation>Puede mostrar abusos: no copiar nunca</translation>
    </message>
    <message>
        <source>Copy the others</source>
        <translation>Copiar los demás</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Otra carpeta</translation>
    </message>
    <message>
        <source>Before anything is copied</source>
        <translation>Antes de copiar nada</translation>
    </message>
    <message>
        <source>Mark every file that may show the sexual abuse of a child, by what you were told or by its name. It is not opened and not copied. Leave the phone as it is and call the police unit you work with; here you write only the number of their report.</source>
        <translation>Marque todo archivo que pueda mostrar el abuso sexual de un niño, por lo que le han dicho o por su nombre. No se abre ni se copia. Deje el teléfono como está y llame a la unidad de policía con la que trabaja; aquí solo se escribe el número de su informe.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to copy</source>
        <translation>
            <numerusform>%n archivo por copiar</numerusform>
            <numerusform>%n archivos por copiar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked, which stay where they are</source>
        <translation>
            <numerusform>%n marcado, que queda donde está</numerusform>
            <numerusform>%n marcados, que quedan donde están</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListedModel</name>
    <message>
        <source>is not copied</source>
        <translation>no se copia</translation>
    </message>
</context>
<context>
    <name>ListedPage</name>
    <message>
        <source>Write: {what}</source>
        <translation>Escribir: {what}</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aún nada</translation>
    </message>
    <message>
        <source>{what}: what you may read stands here.</source>
        <translation>{what}: aquí está lo que usted puede leer.</translation>
    </message>
</context>
<context>
    <name>LivedCard</name>
    <message>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <source>Nothing that you hold tells of it.</source>
        <translation>Nada de lo que usted tiene lo cuenta.</translation>
    </message>
    <message>
        <source>Show earlier entries</source>
        <translation>Mostrar entradas anteriores</translation>
    </message>
</context>
<context>
    <name>LookPanel</name>
    <message>
        <source>As the computer</source>
        <translation>Como el equipo</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>The new size is there when you close this program and open it again.</source>
        <translation>El nuevo tamaño se verá cuando cierre este programa y lo abra de nuevo.</translation>
    </message>
</context>
<context>
    <name>MadeUnder</name>
    <message>
        <source>Done under this consent</source>
        <translation>Hecho con este consentimiento</translation>
    </message>
    <message>
        <source>When it is withdrawn, each of these gets a task to undo it.</source>
        <translation>Cuando se retire, cada uno de estos recibe una tarea para deshacerlo.</translation>
    </message>
</context>
<context>
    <name>ManyEditor</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Take away: {value}</source>
        <translation>Quitar: {value}</translation>
    </message>
</context>
<context>
    <name>MassIntakePage</name>
    <message>
        <source>People freed together</source>
        <translation>Personas liberadas juntas</translation>
    </message>
    <message>
        <source>One household</source>
        <translation>Un hogar</translation>
    </message>
    <message>
        <source>Leave empty what is not known. Write ~ before an age that is guessed. Empty rows are left out.</source>
        <translation>Deje vacío lo que no se sepa. Escriba ~ antes de una edad estimada. Las filas vacías no cuentan.</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>Otra fila</translation>
    </message>
    <message>
        <source>Why a tag of another computer is used</source>
        <translation>Por qué se usa una etiqueta de otra computadora</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>Hasta ahora</translation>
    </message>
    <message>
        <source>Here is what you had typed. It is not saved yet.</source>
        <translation>Aquí está lo que había escrito. Todavía no está guardado.</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Mend what is marked.</source>
        <translation>Todavía no se ha guardado nada. Corrija lo marcado.</translation>
    </message>
    <message>
        <source>Saved: {codes}</source>
        <translation>Guardado: {codes}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) entered</source>
        <translation>
            <numerusform>%n persona registrada</numerusform>
            <numerusform>%n personas registradas</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has no tags of its own left.</source>
        <translation>A esta computadora ya no le quedan etiquetas propias.</translation>
    </message>
    <message>
        <source>{stage}: {counted} counted</source>
        <translation>{stage}: {counted} contadas</translation>
    </message>
    <message>
        <source>{who} {entered} of {counted}</source>
        <translation>{who} {entered} de {counted}</translation>
    </message>
    <message>
        <source>all entered</source>
        <translation>todas registradas</translation>
    </message>
    <message>
        <source>{whole}; {agree}</source>
        <translation>{whole}; {agree}</translation>
    </message>
    <message>
        <source>women</source>
        <translation>mujeres</translation>
    </message>
    <message>
        <source>men</source>
        <translation>hombres</translation>
    </message>
    <message>
        <source>girls</source>
        <translation>niñas</translation>
    </message>
    <message>
        <source>boys</source>
        <translation>niños</translation>
    </message>
    <message>
        <source>sex or age unclear</source>
        <translation>sexo o edad sin aclarar</translation>
    </message>
    <message>
        <source>role uncertain</source>
        <translation>papel incierto</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>La misma persona</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Dos personas</translation>
    </message>
    <message>
        <source>{one} and {other}: one person or two? Nothing is merged, and it can be undone.</source>
        <translation>{one} y {other}: ¿una persona o dos? Nada se fusiona, y se puede deshacer.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
</context>
<context>
    <name>MovedPage</name>
    <message>
        <source>I moved it; it is nowhere else</source>
        <translation>La moví; no está en otro sitio</translation>
    </message>
    <message>
        <source>Go on from this one</source>
        <translation>Seguir desde esta</translation>
    </message>
    <message>
        <source>It is a copy, or I do not know</source>
        <translation>Es una copia, o no lo sé</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>Sus dígitos</translation>
    </message>
    <message>
        <source>Go to my work</source>
        <translation>Ir a mi trabajo</translation>
    </message>
    <message>
        <source>An older copy lies here</source>
        <translation>Aquí hay una copia más antigua</translation>
    </message>
    <message>
        <source>Later work was written on this computer, and is not in this copy. If you still have the newer one, put it back. Otherwise go on from here: what headquarters has of the later work comes back with the next exchange.</source>
        <translation>En esta computadora se escribió trabajo posterior que no está en esta copia. Si aún tiene la más nueva, vuelva a ponerla. Si no, siga desde aquí: lo que la sede tenga del trabajo posterior vuelve con el próximo intercambio.</translation>
    </message>
    <message>
        <source>Was this moved, or copied?</source>
        <translation>¿Se movió o se copió?</translation>
    </message>
    <message>
        <source>This work was last used in another folder or on another computer. Two copies that are both written in would contradict each other.</source>
        <translation>Este trabajo se usó por última vez en otra carpeta o en otra computadora. Dos copias en las que se escribe se contradirían.</translation>
    </message>
    <message>
        <source>This is not the headquarters that went on</source>
        <translation>Esta no es la sede que siguió adelante</translation>
    </message>
    <message>
        <source>A copy of headquarters, or an older one that was put back, lies here: everybody believes the one that went on. Lock this and use that one. Where it is lost, go on from this one with the root key and the command “ijm hq promote”.</source>
        <translation>Aquí hay una copia de la sede, o una anterior que se volvió a poner: todos creen a la que siguió adelante. Bloquee esta y use aquella. Si se perdió, siga desde esta con la clave raíz y la orden «ijm hq promote».</translation>
    </message>
    <message>
        <source>Was headquarters moved, or copied?</source>
        <translation>¿La sede se movió o se copió?</translation>
    </message>
    <message>
        <source>Headquarters was last used in another folder or on another computer, and there can be only one. If this is a copy, lock it and use the other. Where that one is lost, go on from this one with the root key and the command “ijm hq promote”.</source>
        <translation>La sede se usó por última vez en otra carpeta o en otra computadora, y solo puede haber una. Si esta es una copia, bloquéela y use la otra. Si aquella se perdió, siga desde esta con la clave raíz y la orden «ijm hq promote».</translation>
    </message>
    <message>
        <source>Telephone headquarters and read out these thirty digits. Until they have compared them, what you write here is kept but does not count for others.</source>
        <translation>Llame a la sede y dicte estos treinta dígitos. Hasta que los hayan comparado, lo que escriba aquí se conserva pero no cuenta para los demás.</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Show names</source>
        <translation>Mostrar nombres</translation>
    </message>
    <message>
        <source>no name held here</source>
        <translation>sin nombre aquí</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Ocultar nombres</translation>
    </message>
</context>
<context>
    <name>NarrowPanel</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>14 March 2009, 2009-03</source>
        <translation>14 de marzo de 2009, 2009-03</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Sin indicar</translation>
    </message>
</context>
<context>
    <name>NewAttachmentPage</name>
    <message>
        <source>Attach a file</source>
        <translation>Adjuntar un archivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>A file can also be dropped on this page. The original stays where it is.</source>
        <translation>También puede soltar un archivo en esta página. El original queda donde está.</translation>
    </message>
    <message>
        <source>How much is copied</source>
        <translation>Cuánto se ha copiado</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>Never attach pictures of the abuse of a child: leave them where they are and tell the police unit you work with.</source>
        <translation>Nunca adjunte imágenes del abuso de un menor: déjelas donde están y avise a la unidad policial con la que trabaja.</translation>
    </message>
    <message>
        <source>Choose the file to attach.</source>
        <translation>Elija el archivo que quiere adjuntar.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was attached.</source>
        <translation>Detenido. No se adjuntó nada.</translation>
    </message>
</context>
<context>
    <name>NewCodeCard</name>
    <message>
        <source>Go to my work</source>
        <translation>Ir a mi trabajo</translation>
    </message>
    <message>
        <source>The code, from your paper</source>
        <translation>El código, de su papel</translation>
    </message>
    <message>
        <source>Capitals, blanks and dashes do not matter.</source>
        <translation>No importan las mayúsculas, los espacios ni los guiones.</translation>
    </message>
    <message>
        <source>Your new printed code</source>
        <translation>Su nuevo código impreso</translation>
    </message>
    <message>
        <source>Print it or write it down now. It is shown this once.</source>
        <translation>Imprímalo o anótelo ahora. Se muestra esta única vez.</translation>
    </message>
    <message>
        <source>Headquarters opened your work: {who}, {when}.</source>
        <translation>La sede abrió su trabajo: {who}, {when}.</translation>
    </message>
    <message>
        <source>This is not the code above. Look again.</source>
        <translation>Este no es el código de arriba. Mírelo otra vez.</translation>
    </message>
</context>
<context>
    <name>NewPage</name>
    <message>
        <source>New: {what}</source>
        <translation>Nuevo registro: {what}</translation>
    </message>
    <message>
        <source>You may write this but not keep it: once headquarters has confirmed it, it is no longer on this computer.</source>
        <translation>Puede escribir esto, pero no conservarlo: en cuanto la sede lo haya confirmado, ya no estará en esta computadora.</translation>
    </message>
</context>
<context>
    <name>NewPersonPage</name>
    <message>
        <source>Add a person to the case</source>
        <translation>Añadir una persona al caso</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>Somebody known already</source>
        <translation>Alguien ya conocido</translation>
    </message>
    <message>
        <source>People stand in lists by their code. The name is added on the person&apos;s page.</source>
        <translation>En las listas las personas aparecen con su código. El nombre se añade en la página de la persona.</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>Headquarters has not answered yet, so this computer belongs to no office. What belongs to an office can be written once it has.</source>
        <translation>La sede todavía no ha respondido, así que esta computadora no pertenece a ninguna oficina. Lo que es de una oficina se podrá escribir cuando responda.</translation>
    </message>
    <message>
        <source>None that you hold. Only those whom headquarters names can read one.</source>
        <translation>Ninguno que usted tenga. Solo puede leerlos quien la sede designe.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Nada todavía.</translation>
    </message>
    <message>
        <source>None yet. Write one from the page of the person, by More…</source>
        <translation>Nada todavía. Se escribe desde la página de la persona, con Más…</translation>
    </message>
    <message>
        <source>None yet. Write one from the page of the case, by More…</source>
        <translation>Nada todavía. Se escribe desde la página del caso, con Más…</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Atrás (Alt+Izquierda)</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Not here</source>
        <translation>No está aquí</translation>
    </message>
</context>
<context>
    <name>PairsCard</name>
    <message>
        <source>Perhaps entered twice</source>
        <translation>Quizás registradas dos veces</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>A la espera de una decisión</translation>
    </message>
    <message>
        <source>like age</source>
        <translation>edad parecida</translation>
    </message>
    <message>
        <source>same place of birth</source>
        <translation>mismo lugar de nacimiento</translation>
    </message>
    <message>
        <source>parents alike</source>
        <translation>padres parecidos</translation>
    </message>
    <message>
        <source>names alike</source>
        <translation>nombres parecidos</translation>
    </message>
    <message>
        <source>{who} asks whether they are the same</source>
        <translation>{who} pregunta si son la misma persona</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} y {other}</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>Strength</source>
        <translation>Fortaleza</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Otra vez la misma</translation>
    </message>
    <message>
        <source>This is not the same as above. Type it again, slowly.</source>
        <translation>No es igual a la de arriba. Escríbala otra vez, despacio.</translation>
    </message>
</context>
<context>
    <name>PassphrasePanel</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de acceso</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de acceso nueva</translation>
    </message>
    <message>
        <source>The new passphrase holds from now on; the old one opens nothing.</source>
        <translation>Desde ahora vale la frase nueva; la anterior ya no abre nada.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose a passphrase</source>
        <translation>Elija una frase de acceso</translation>
    </message>
    <message>
        <source>It protects everything you write, and nobody can look it up for you. Four or more words that have nothing to do with each other are best.</source>
        <translation>Protege todo lo que escribe, y nadie puede averiguarla por usted. Lo mejor son cuatro palabras o más que no tengan relación entre sí.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
</context>
<context>
    <name>PastCard</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>Quién escribió qué</translation>
    </message>
    <message>
        <source>Show who wrote what</source>
        <translation>Mostrar quién escribió qué</translation>
    </message>
    <message>
        <source>Which field</source>
        <translation>Qué campo</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>Todos los campos</translation>
    </message>
    <message>
        <source>{field}: erased for good</source>
        <translation>{field}: borrado para siempre</translation>
    </message>
    <message>
        <source>{field}: {text} taken away</source>
        <translation>{field}: {text}, quitado</translation>
    </message>
    <message>
        <source>{field}: {text} added</source>
        <translation>{field}: {text}, añadido</translation>
    </message>
    <message>
        <source>{field}: emptied</source>
        <translation>{field}: vaciado</translation>
    </message>
    <message>
        <source>{field} on {moment}: {text}</source>
        <translation>{field}, el {moment}: {text}</translation>
    </message>
    <message>
        <source>(emptied)</source>
        <translation>(vaciado)</translation>
    </message>
    <message>
        <source>It is so again. What stood until now is kept here.</source>
        <translation>Vuelve a ser así. Lo que valía hasta ahora se conserva aquí.</translation>
    </message>
    <message>
        <source>before: {text}</source>
        <translation>antes: {text}</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>reemplazado</translation>
    </message>
    <message>
        <source>Let it be so again</source>
        <translation>Que vuelva a ser así</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>People in this case</source>
        <translation>Personas de este caso</translation>
    </message>
    <message>
        <source>Nobody yet. Add the first person above.</source>
        <translation>Nadie todavía. Añada arriba a la primera persona.</translation>
    </message>
    <message>
        <source>Freed together…</source>
        <translation>Liberadas juntas…</translation>
    </message>
    <message>
        <source>Take in people freed together</source>
        <translation>Registrar a personas liberadas juntas</translation>
    </message>
    <message numerus="yes">
        <source>%n minor(s) today</source>
        <translation>
            <numerusform>%n menor hoy</numerusform>
            <numerusform>%n menores hoy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n presumed to be</source>
        <translation>
            <numerusform>%n que se presume menor</numerusform>
            <numerusform>%n que se presumen menores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of unknown age</source>
        <translation>
            <numerusform>%n de edad desconocida</numerusform>
            <numerusform>%n de edad desconocida</numerusform>
        </translation>
    </message>
    <message>
        <source>Not shared with you</source>
        <translation>No compartida con usted</translation>
    </message>
    <message>
        <source>{relation}: {code}</source>
        <translation>{relation}: {code}</translation>
    </message>
    <message>
        <source>Next step: week of {day}</source>
        <translation>Próximo paso: semana del {day}</translation>
    </message>
</context>
<context>
    <name>PeopleHere</name>
    <message>
        <source>Work {number}</source>
        <translation>Trabajo {number}</translation>
    </message>
</context>
<context>
    <name>PersonAlerts</name>
    <message>
        <source>To look out for</source>
        <translation>A tener en cuenta</translation>
    </message>
    <message>
        <source>Has died</source>
        <translation>Ha fallecido</translation>
    </message>
    <message>
        <source>One way of contact is not safe</source>
        <translation>Una vía de contacto no es segura</translation>
    </message>
    <message>
        <source>High risk</source>
        <translation>Riesgo alto</translation>
    </message>
    <message>
        <source>Needs health care</source>
        <translation>Necesita atención sanitaria</translation>
    </message>
    <message>
        <source>A consent does not hold</source>
        <translation>Un consentimiento no está vigente</translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation>Necesita intérprete</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Add: {what}</source>
        <translation>Añadir: {what}</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Más…</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Mostrar nombres</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Add something else…</source>
        <translation>Añadir otra cosa…</translation>
    </message>
    <message>
        <source>Own file…</source>
        <translation>Su propio expediente…</translation>
    </message>
    <message>
        <source>Hand out what is held about this person to them</source>
        <translation>Entregar a la persona lo que se guarda sobre ella</translation>
    </message>
    <message>
        <source>Whereabouts</source>
        <translation>Paradero</translation>
    </message>
    <message>
        <source>Show places</source>
        <translation>Mostrar lugares</translation>
    </message>
    <message>
        <source>Hide places</source>
        <translation>Ocultar lugares</translation>
    </message>
    <message>
        <source>Who wrote what</source>
        <translation>Quién escribió qué</translation>
    </message>
    <message>
        <source>About this person</source>
        <translation>Sobre esta persona</translation>
    </message>
    <message>
        <source>Such as: they asked to see it. It is kept as their request, and answered.</source>
        <translation>Por ejemplo: pidió verlo. Se guarda como su solicitud, ya respondida.</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Ocultar nombres</translation>
    </message>
    <message>
        <source>No name is held here. It may not be shared with you.</source>
        <translation>Aquí no hay ningún nombre. Puede que no se comparta con usted.</translation>
    </message>
    <message>
        <source>Nothing is written yet. Edit adds it.</source>
        <translation>Aún no hay nada escrito. Editar lo añade.</translation>
    </message>
    <message>
        <source>Also written about this person</source>
        <translation>También escrito sobre esta persona</translation>
    </message>
    <message>
        <source>Written, and recorded. Others are called by their part in it, as far as a record of them is held. Read it before you hand it over: a name that nobody recorded still stands there.</source>
        <translation>Escrito y registrado. A las demás personas se las nombra por su papel, si se guarda un registro de ellas. Léalo antes de entregarlo: un nombre que nadie registró sigue allí.</translation>
    </message>
</context>
<context>
    <name>PhoneEditor</name>
    <message>
        <source>Take it as {number}</source>
        <translation>Tomarlo como {number}</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>{role}: {name}</source>
        <translation>{role}: {name}</translation>
    </message>
</context>
<context>
    <name>PracticeBand</name>
    <message>
        <source>Practice. Nothing here is real, and nothing leaves it.</source>
        <translation>Práctica. Nada de esto es real, y nada sale de aquí.</translation>
    </message>
    <message>
        <source>End the practice</source>
        <translation>Terminar la práctica</translation>
    </message>
    <message>
        <source>Exercises: {done} of {all}</source>
        <translation>Ejercicios: {done} de {all}</translation>
    </message>
</context>
<context>
    <name>PreparingPage</name>
    <message>
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message>
        <source>Preparing the practice</source>
        <translation>Preparando la práctica</translation>
    </message>
    <message>
        <source>Invented cases are being written. This happens once.</source>
        <translation>Se están escribiendo casos inventados. Ocurre una sola vez.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>PrintedCode</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Keep this paper safe, and away from the computer.</source>
        <translation>Guarde este papel en lugar seguro, lejos de la computadora.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>RecordList</name>
    <message>
        <source>Nothing fits</source>
        <translation>Nada coincide</translation>
    </message>
    <message>
        <source>Take a filter away, or type less.</source>
        <translation>Quite un filtro o escriba menos.</translation>
    </message>
    <message>
        <source>Copy their codes</source>
        <translation>Copiar sus códigos</translation>
    </message>
    <message>
        <source>Select none</source>
        <translation>No seleccionar nada</translation>
    </message>
    <message numerus="yes">
        <source>%n in all</source>
        <translation>
            <numerusform>%n en total</numerusform>
            <numerusform>%n en total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n seleccionado</numerusform>
            <numerusform>%n seleccionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) copied, for one minute.</source>
        <translation>
            <numerusform>%n código copiado, por un minuto.</numerusform>
            <numerusform>%n códigos copiados, por un minuto.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordPage</name>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Firmar…</translation>
    </message>
    <message>
        <source>Let the case see…</source>
        <translation>Dejar ver al caso…</translation>
    </message>
    <message>
        <source>Take out of use…</source>
        <translation>Retirar del uso…</translation>
    </message>
    <message>
        <source>Take back into use</source>
        <translation>Volver a usar</translation>
    </message>
    <message>
        <source>Taken out of use: {reason}</source>
        <translation>Retirado del uso: {reason}</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>Decir por qué</translation>
    </message>
    <message>
        <source>This text is for the clinicians of the person. Write down why you must read it; its author will see that you did, and why.</source>
        <translation>Este texto es para quienes atienden a la persona. Escriba por qué tiene que leerlo; quien lo escribió verá que usted lo hizo y por qué.</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Sign it</source>
        <translation>Firmarlo</translation>
    </message>
    <message>
        <source>You sign what you see here as it stands now. It can be added to, and what you signed stays readable as it is.</source>
        <translation>Firma lo que ve aquí, tal como está ahora. Se le puede añadir algo, y lo que firmó sigue legible tal como es.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>El motivo</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>Retirar del uso</translation>
    </message>
    <message>
        <source>It stays readable in the history, and can be taken back into use. Say why.</source>
        <translation>Sigue legible en el historial y puede volver a usarse. Diga por qué.</translation>
    </message>
    <message>
        <source>Taken out of use</source>
        <translation>Retirado del uso</translation>
    </message>
    <message>
        <source>That day: {who}</source>
        <translation>Ese día: {who}</translation>
    </message>
    <message>
        <source>Back in use</source>
        <translation>De nuevo en uso</translation>
    </message>
</context>
<context>
    <name>RecordView</name>
    <message>
        <source>Enter opens a row, Space selects it, typing narrows the list.</source>
        <translation>Intro abre una fila, Espacio la selecciona, escribir acota la lista.</translation>
    </message>
</context>
<context>
    <name>RecoveringPage</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Headquarters&apos; help</source>
        <translation>Ayuda de la sede</translation>
    </message>
    <message>
        <source>For when both the passphrase and the printed code are lost. It leaves a trace at headquarters and here. With the printed code there is no need for it.</source>
        <translation>Para cuando se han perdido la frase de acceso y el código impreso. Deja rastro en la sede y aquí. Con el código impreso no hace falta.</translation>
    </message>
</context>
<context>
    <name>ReferenceEditor</name>
    <message>
        <source>Choose, or type a code</source>
        <translation>Elija, o escriba un código</translation>
    </message>
</context>
<context>
    <name>RelationsCard</name>
    <message>
        <source>Relations</source>
        <translation>Relaciones</translation>
    </message>
    <message>
        <source>Related to</source>
        <translation>Relacionada con</translation>
    </message>
    <message>
        <source>No relation is written down.</source>
        <translation>No hay ninguna relación anotada.</translation>
    </message>
    <message>
        <source>To this person: {relation}</source>
        <translation>Para esta persona: {relation}</translation>
    </message>
    <message>
        <source>This person is to them: {relation}</source>
        <translation>Esta persona es para la otra: {relation}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>hasta el {day}</translation>
    </message>
    <message>
        <source>Not shared with you</source>
        <translation>No compartido con usted</translation>
    </message>
</context>
<context>
    <name>ReleasingPage</name>
    <message>
        <source>Let the case see</source>
        <translation>Dejar ver al caso</translation>
    </message>
    <message>
        <source>Which of it?</source>
        <translation>¿Qué partes?</translation>
    </message>
    <message>
        <source>This is what everybody on the case reads</source>
        <translation>Esto es lo que leerán todos los del caso</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Para qué es</translation>
    </message>
    <message>
        <source>Who agreed to it</source>
        <translation>Quién estuvo de acuerdo</translation>
    </message>
    <message>
        <source>Another colleague than you. It is kept with the case.</source>
        <translation>Un colega que no sea usted. Se guarda con el caso.</translation>
    </message>
    <message>
        <source>Say what it is for.</source>
        <translation>Diga para qué es.</translation>
    </message>
    <message>
        <source>Choose who agreed to it.</source>
        <translation>Elija quién estuvo de acuerdo.</translation>
    </message>
    <message>
        <source>Nothing is released yet. Choose what goes, what for, and who agreed.</source>
        <translation>Todavía no se ha dejado ver nada. Elija qué se deja ver, para qué y quién estuvo de acuerdo.</translation>
    </message>
    <message>
        <source>Here is what you had chosen. It is not released yet.</source>
        <translation>Aquí está lo que había elegido. Todavía no se ha dejado ver.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Todavía no se ha elegido nada.</translation>
    </message>
</context>
<context>
    <name>RepeatStep</name>
    <message>
        <source>Type the code back</source>
        <translation>Escriba el código</translation>
    </message>
    <message>
        <source>Read it from your paper. Capitals, blanks and dashes do not matter.</source>
        <translation>Léalo de su papel. Mayúsculas, espacios y guiones no importan.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>This is not the code. Compare it with your paper, or go back to see it.</source>
        <translation>Este no es el código. Compárelo con su papel, o vuelva atrás para verlo.</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>Where to save the file</source>
        <translation>Dónde guardar el archivo</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Guardar el archivo</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>Sus dígitos</translation>
    </message>
    <message>
        <source>Send the file to headquarters by any way there is. Then telephone, and read out these thirty digits: without them nobody can open it.</source>
        <translation>Envíe el archivo a la sede por cualquier medio. Luego llame por teléfono y dicte estos treinta dígitos: sin ellos nadie puede abrirlo.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>The file is saved: {path}</source>
        <translation>El archivo está guardado: {path}</translation>
    </message>
</context>
<context>
    <name>RequestStep</name>
    <message>
        <source>Tell headquarters about this computer</source>
        <translation>Dar a conocer esta computadora a la sede</translation>
    </message>
    <message>
        <source>You can start work now. What you write is kept here, and goes out as soon as headquarters has answered this file.</source>
        <translation>Ya puede empezar a trabajar. Lo que escriba se guarda aquí, y saldrá en cuanto la sede haya respondido a este archivo.</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Empezar a trabajar</translation>
    </message>
    <message>
        <source>Later – start work</source>
        <translation>Más tarde – empezar a trabajar</translation>
    </message>
</context>
<context>
    <name>RestoringPage</name>
    <message>
        <source>The safety copy</source>
        <translation>La copia de seguridad</translation>
    </message>
    <message>
        <source>A new folder for it</source>
        <translation>Una carpeta nueva para ella</translation>
    </message>
    <message>
        <source>The folder used until now is still at hand…</source>
        <translation>La carpeta usada hasta ahora sigue a mano…</translation>
    </message>
    <message>
        <source>The folder used until now</source>
        <translation>La carpeta usada hasta ahora</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperarla</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Bringing it back</source>
        <translation>Recuperándola</translation>
    </message>
    <message>
        <source>Empty, or not there yet. Work that is in use stays as it is.</source>
        <translation>Vacía, o que aún no exista. El trabajo en uso se queda como está.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>That of the day on which the copy was made.</source>
        <translation>La del día en que se hizo la copia.</translation>
    </message>
    <message>
        <source>Bring a safety copy back</source>
        <translation>Recuperar una copia de seguridad</translation>
    </message>
    <message>
        <source>What headquarters had erased there stays erased. Nothing else is taken.</source>
        <translation>Lo que la sede hizo borrar allí sigue borrado. No se toma nada más.</translation>
    </message>
    <message>
        <source>Its passphrase today</source>
        <translation>Su frase de acceso de hoy</translation>
    </message>
    <message>
        <source>Empty if it is the same.</source>
        <translation>Vacío si es la misma.</translation>
    </message>
    <message>
        <source>Your digits</source>
        <translation>Sus dígitos</translation>
    </message>
    <message>
        <source>Go to my work</source>
        <translation>Ir a mi trabajo</translation>
    </message>
    <message>
        <source>It is back</source>
        <translation>Ya está aquí</translation>
    </message>
    <message>
        <source>Telephone headquarters and read out these thirty digits. Until they have compared them, what you write here is kept but does not count for others.</source>
        <translation>Llame a la sede y dicte estos treinta dígitos. Hasta que los hayan comparado, lo que escriba aquí se conserva pero no cuenta para los demás.</translation>
    </message>
</context>
<context>
    <name>SaidEditor</name>
    <message>
        <source>30,000 INR</source>
        <translation>30,000 INR</translation>
    </message>
    <message>
        <source>2 years 6 months, 1 h 30 min</source>
        <translation>2 años 6 meses, 1 h 30 min</translation>
    </message>
    <message>
        <source>Mon-Fri 18:00-20:30</source>
        <translation>lun-vie 18:00-20:30</translation>
    </message>
    <message>
        <source>House, village, district, country</source>
        <translation>Casa, aldea, distrito, país</translation>
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
        <translation>Elija el cuestionario</translation>
    </message>
    <message>
        <source>{title}, version {version}</source>
        <translation>{title}, versión {version}</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Sin puntuar</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Ocultar lo escrito</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Mostrar lo escrito</translation>
    </message>
</context>
<context>
    <name>SectionJump</name>
    <message>
        <source>Go to a section</source>
        <translation>Ir a una sección</translation>
    </message>
</context>
<context>
    <name>SessionsOfPage</name>
    <message>
        <source>The latest first</source>
        <translation>Las más recientes primero</translation>
    </message>
    <message>
        <source>Clinical sessions</source>
        <translation>Sesiones clínicas</translation>
    </message>
    <message>
        <source>Open one to read it. Where its text is not here, you write down why you must read it; its author is told, and headquarters decides.</source>
        <translation>Abra una para leerla. Si su texto no está aquí, escriba por qué tiene que leerlo; se le avisa a quien lo escribió y la sede decide.</translation>
    </message>
    <message>
        <source>Sessions of {who}</source>
        <translation>Sesiones de {who}</translation>
    </message>
    <message>
        <source>text not here</source>
        <translation>el texto no está aquí</translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Dates and counts only. What was written in a session is read by its clinician; whoever else must read it says why, and its author is told.</source>
        <translation>Solo fechas y números. Lo escrito en una sesión lo lee quien la atendió; quien además tenga que leerlo dice por qué, y se le avisa a quien lo escribió.</translation>
    </message>
    <message>
        <source>The next session is overdue</source>
        <translation>La próxima sesión está atrasada</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>A tiempo</translation>
    </message>
    <message>
        <source>No clinical session is written down here yet. A clinician writes one from the case, by More…</source>
        <translation>Aquí todavía no hay ninguna sesión clínica escrita. Se escribe desde el caso, con Más…</translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>the last on {day}</source>
        <translation>la última el {day}</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>era el {day}</translation>
    </message>
    <message>
        <source>next {day}</source>
        <translation>próxima: {day}</translation>
    </message>
    <message>
        <source>{who} asked to read on {day}: {reason}</source>
        <translation>{who} pidió leer el {day}: {reason}</translation>
    </message>
</context>
<context>
    <name>Settling</name>
    <message>
        <source>(emptied)</source>
        <translation>(vaciado)</translation>
    </message>
    <message>
        <source>Let this stand</source>
        <translation>Que valga este</translation>
    </message>
    <message>
        <source>{field}: let this stand: {text}</source>
        <translation>{field}: que valga este: {text}</translation>
    </message>
    <message>
        <source>Rather: {text}</source>
        <translation>Mejor: {text}</translation>
    </message>
    <message>
        <source>It stands now: {text}</source>
        <translation>Ahora vale: {text}</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contacto</translation>
    </message>
    <message>
        <source>Enter shows a picture, and blurs it again.</source>
        <translation>Intro muestra una imagen y la vuelve a difuminar.</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Keep…</source>
        <translation>Conservar…</translation>
    </message>
    <message>
        <source>By reference only…</source>
        <translation>Solo por referencia…</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Desechar</translation>
    </message>
    <message>
        <source>May show abuse</source>
        <translation>Puede mostrar abusos</translation>
    </message>
    <message>
        <source>Write the number of the report…</source>
        <translation>Escribir el número del informe…</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Se conserva como</translation>
    </message>
    <message>
        <source>What is copied</source>
        <translation>Lo que está copiado</translation>
    </message>
    <message>
        <source>Every picture is blurred. A press on it, or Enter, shows that one; another press blurs it again. Choose several with Ctrl or Shift, all with Ctrl+A.</source>
        <translation>Todas las imágenes están difuminadas. Al pulsar una, o con Intro, se muestra esa; al pulsarla otra vez se difumina. Elija varias con Ctrl o Mayús, todas con Ctrl+A.</translation>
    </message>
    <message>
        <source>By reference only</source>
        <translation>Solo por referencia</translation>
    </message>
    <message>
        <source>Where the original lies is recorded as evidence, with a number by which the file is known again; the copy here is destroyed. The original has to stay where it is.</source>
        <translation>El lugar del original se registra como prueba, con un número por el que se reconoce el archivo; la copia de aquí se destruye. El original tiene que quedar donde está.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Qué es</translation>
    </message>
    <message>
        <source>Where the original is kept</source>
        <translation>Dónde se guarda el original</translation>
    </message>
    <message>
        <source>Record it and destroy the copy</source>
        <translation>Registrarlo y destruir la copia</translation>
    </message>
    <message>
        <source>What only the authority may keep</source>
        <translation>Lo que solo la autoridad puede conservar</translation>
    </message>
    <message>
        <source>Nothing of any file is written: only the number of the authority&apos;s report.</source>
        <translation>No se escribe nada de ningún archivo: solo el número del informe de la autoridad.</translation>
    </message>
    <message>
        <source>Number of the authority&apos;s report</source>
        <translation>Número del informe de la autoridad</translation>
    </message>
    <message>
        <source>What it was found on</source>
        <translation>En qué se encontró</translation>
    </message>
    <message>
        <source>Record it as evidence</source>
        <translation>Registrarlo como prueba</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) may show abuse: not copied, left where they are.</source>
        <translation>
            <numerusform>%n archivo puede mostrar abusos: no se copió y queda donde está.</numerusform>
            <numerusform>%n archivos pueden mostrar abusos: no se copiaron y quedan donde están.</numerusform>
        </translation>
    </message>
    <message>
        <source>{chosen} of {of} chosen</source>
        <translation>{chosen} de {of} elegidos</translation>
    </message>
    <message>
        <source>Nothing waits to be decided about.</source>
        <translation>No queda nada por decidir.</translation>
    </message>
</context>
<context>
    <name>SheetModel</name>
    <message>
        <source>without a day</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>{name}, {day}, blurred</source>
        <translation>{name}, {day}, difuminada</translation>
    </message>
    <message>
        <source>{name}, {day}, shown</source>
        <translation>{name}, {day}, a la vista</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Exchange</source>
        <translation>Intercambio</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>All…</source>
        <translation>Todo…</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
    <message>
        <source>Not counted</source>
        <translation>No cuenta</translation>
    </message>
    <message>
        <source>Colleagues to call</source>
        <translation>Por llamar</translation>
    </message>
</context>
<context>
    <name>Signatures</name>
    <message>
        <source>Signed</source>
        <translation>Firmado</translation>
    </message>
    <message>
        <source>Written since, not signed</source>
        <translation>Escrito después, sin firmar</translation>
    </message>
    <message>
        <source>Different texts were signed. Open each to read it. Edit what differs, then sign again to settle it.</source>
        <translation>Se firmaron textos distintos. Abra cada uno para leerlo. Edite lo que difiere y firme de nuevo para decidirlo.</translation>
    </message>
    <message>
        <source>Erased by headquarters: {fields}</source>
        <translation>Borrado por la sede: {fields}</translation>
    </message>
    <message>
        <source>Part of it is not here, or does not count</source>
        <translation>Una parte no está aquí o no cuenta</translation>
    </message>
    <message>
        <source>added to since</source>
        <translation>ampliado después</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>quitado</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <source>Folder, phone or card</source>
        <translation>Carpeta, teléfono o tarjeta</translation>
    </message>
    <message>
        <source>A folder can also be dropped on this page.</source>
        <translation>También se puede soltar una carpeta en esta página.</translation>
    </message>
    <message>
        <source>List the files</source>
        <translation>Listar los archivos</translation>
    </message>
    <message>
        <source>Where the files are</source>
        <translation>Dónde están los archivos</translation>
    </message>
    <message>
        <source>First only their names are listed. Nothing is copied or opened before you have said which of them may show abuse.</source>
        <translation>Primero solo se listan sus nombres. Nada se copia ni se abre antes de que haya dicho cuáles pueden mostrar abusos.</translation>
    </message>
    <message>
        <source>Choose a folder first.</source>
        <translation>Elija primero una carpeta.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>From your paper. Capitals, blanks and dashes do not matter.</source>
        <translation>De su papel. Mayúsculas, espacios y guiones no importan.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Use the printed recovery code</source>
        <translation>Usar el código de recuperación impreso</translation>
    </message>
    <message>
        <source>Work in another folder…</source>
        <translation>Trabajar en otra carpeta…</translation>
    </message>
    <message>
        <source>Somebody else begins here…</source>
        <translation>Otra persona empieza aquí…</translation>
    </message>
    <message>
        <source>Practise with invented cases…</source>
        <translation>Practicar con casos inventados…</translation>
    </message>
    <message>
        <source>Both are lost: ask headquarters</source>
        <translation>Perdí los dos: pedir ayuda a la sede</translation>
    </message>
    <message>
        <source>Bring a safety copy back…</source>
        <translation>Recuperar una copia de seguridad…</translation>
    </message>
    <message>
        <source>Destroy everything here…</source>
        <translation>Destruir todo lo que hay aquí…</translation>
    </message>
    <message>
        <source>Unlocking</source>
        <translation>Desbloqueando</translation>
    </message>
    <message>
        <source>Enter your passphrase to go on.</source>
        <translation>Escriba su frase de acceso para seguir.</translation>
    </message>
    <message>
        <source>Choose whose work you want to try out. The passphrase is filled in.</source>
        <translation>Elija de quién es el trabajo que quiere probar. La frase de acceso ya está escrita.</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Usar la frase de acceso</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>StepCard</name>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>None is set</source>
        <translation>Ninguno previsto</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Definirlo</translation>
    </message>
    <message>
        <source>Edit the next step</source>
        <translation>Editar el próximo paso</translation>
    </message>
    <message>
        <source>Set the next step</source>
        <translation>Definir el próximo paso</translation>
    </message>
</context>
<context>
    <name>StrengthLine</name>
    <message>
        <source>Your passphrase, as it is</source>
        <translation>Su frase de acceso, tal como es</translation>
    </message>
    <message>
        <source>Type it once</source>
        <translation>Escribirla una vez</translation>
    </message>
    <message>
        <source>This computer can make your passphrase harder to guess, without changing it.</source>
        <translation>Esta computadora puede hacer que su frase de acceso sea más difícil de adivinar, sin cambiarla.</translation>
    </message>
    <message>
        <source>Done. Your passphrase is the same, and guards better.</source>
        <translation>Listo. Su frase de acceso es la misma, y protege mejor.</translation>
    </message>
</context>
<context>
    <name>TagsCard</name>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Make tags…</source>
        <translation>Crear etiquetas…</translation>
    </message>
    <message>
        <source>None yet. Make them before the day, so that no two people get one code.</source>
        <translation>Ninguna todavía. Créelas antes del día, para que dos personas no reciban el mismo código.</translation>
    </message>
    <message>
        <source>How many for each computer</source>
        <translation>Cuántas para cada computadora</translation>
    </message>
    <message>
        <source>For which computers</source>
        <translation>Para qué computadoras</translation>
    </message>
    <message>
        <source>Make them</source>
        <translation>Crearlas</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Esta computadora</translation>
    </message>
    <message>
        <source>Write a number.</source>
        <translation>Escriba un número.</translation>
    </message>
    <message>
        <source>Choose the computers they are for.</source>
        <translation>Elija las computadoras a las que corresponden.</translation>
    </message>
</context>
<context>
    <name>TaskDone</name>
    <message>
        <source>What came of it?</source>
        <translation>¿Qué resultó?</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Qué resultó</translation>
    </message>
    <message>
        <source>Keep this note</source>
        <translation>Guardar esta nota</translation>
    </message>
    <message>
        <source>Not done after all</source>
        <translation>Al final no está hecha</translation>
    </message>
    <message>
        <source>Done: {task}</source>
        <translation>Hecha: {task}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>It is to be done again</source>
        <translation>Vuelve a estar por hacer</translation>
    </message>
</context>
<context>
    <name>TasksCard</name>
    <message>
        <source>To be done</source>
        <translation>Por hacer</translation>
    </message>
    <message>
        <source>Tasks of this case</source>
        <translation>Tareas de este caso</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, on the page of tasks.</source>
        <translation>
            <numerusform>Y %n más, en la página de tareas.</numerusform>
            <numerusform>Y %n más, en la página de tareas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mías</translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation>De todos</translation>
    </message>
    <message>
        <source>As a list</source>
        <translation>Como lista</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Atrasadas</translation>
    </message>
    <message>
        <source>Within a month</source>
        <translation>En un mes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más adelante</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>Nothing is to be done</source>
        <translation>No hay nada por hacer</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, due after these.</source>
        <translation>
            <numerusform>Y %n más, que vence después de estas.</numerusform>
            <numerusform>Y %n más, que vencen después de estas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None is yours. Choose Everybody&apos;s to see %n that colleagues do.</source>
        <translation>
            <numerusform>Ninguna es suya. Elija De todos para ver %n que hace un colega.</numerusform>
            <numerusform>Ninguna es suya. Elija De todos para ver %n que hacen sus colegas.</numerusform>
        </translation>
    </message>
    <message>
        <source>A plan or a visit makes its tasks by itself. To write one yourself, open the case and choose More…</source>
        <translation>Los planes y las visitas crean sus tareas por sí solos. Para escribir una usted, abra el caso y elija Más…</translation>
    </message>
</context>
<context>
    <name>TeamCard</name>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Who works on this case</source>
        <translation>Quién trabaja en este caso</translation>
    </message>
    <message>
        <source>Responsible</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>In the team</source>
        <translation>En el equipo</translation>
    </message>
    <message>
        <source>Wrote here</source>
        <translation>Escribió aquí</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>Made by itself when you save</source>
        <translation>Se crea solo al guardar</translation>
    </message>
</context>
<context>
    <name>ThereCard</name>
    <message>
        <source>Nothing of this list: the phone or card is not here, or it is empty.</source>
        <translation>Nada de esta lista: el teléfono o la tarjeta no está aquí, o está vacío.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) copied here and compared. Whoever owns the phone may remove them there; this program never deletes anything on it.</source>
        <translation>
            <numerusform>%n archivo copiado aquí y comparado. El dueño del teléfono puede quitarlo de allí; este programa nunca borra nada en él.</numerusform>
            <numerusform>%n archivos copiados aquí y comparados. El dueño del teléfono puede quitarlos de allí; este programa nunca borra nada en él.</numerusform>
        </translation>
    </message>
    <message>
        <source>not copied yet</source>
        <translation>sin copiar todavía</translation>
    </message>
    <message>
        <source>copied and compared: may be removed there</source>
        <translation>copiado y comparado: puede quitarse de allí</translation>
    </message>
    <message>
        <source>may show abuse: leave it for the police</source>
        <translation>puede mostrar abusos: déjelo para la policía</translation>
    </message>
    <message>
        <source>by reference only: it has to stay there</source>
        <translation>solo por referencia: tiene que quedar allí</translation>
    </message>
    <message>
        <source>thrown away here: lies only there</source>
        <translation>desechado aquí: está solo allí</translation>
    </message>
    <message>
        <source>Still on the phone or card</source>
        <translation>Todavía en el teléfono o la tarjeta</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Mirar otra vez</translation>
    </message>
</context>
<context>
    <name>TickList</name>
    <message>
        <source>Space marks one as done, Enter opens it.</source>
        <translation>La barra espaciadora marca una como hecha; Intro la abre.</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Show earlier entries</source>
        <translation>Mostrar entradas anteriores</translation>
    </message>
    <message>
        <source>Nothing fits. Show all, or ask for less.</source>
        <translation>Nada coincide. Muestre todo o pida menos.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n entries, the latest first</source>
        <translation>
            <numerusform>{shown} de %n entrada, la más reciente primero</numerusform>
            <numerusform>{shown} de %n entradas, las más recientes primero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries, the latest first</source>
        <translation>
            <numerusform>%n entrada</numerusform>
            <numerusform>%n entradas, las más recientes primero</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Sin fecha</translation>
    </message>
    <message>
        <source>The case was opened</source>
        <translation>Se abrió el caso</translation>
    </message>
    <message>
        <source>{author}, written {moment}</source>
        <translation>{author}, escrito el {moment}</translation>
    </message>
    <message>
        <source>written apart</source>
        <translation>escrito por separado</translation>
    </message>
</context>
<context>
    <name>TimelineFilters</name>
    <message>
        <source>Kind of entry</source>
        <translation>Tipo de entrada</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>Quién lo escribió</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Cuándo ocurrió</translation>
    </message>
    <message>
        <source>Words in it</source>
        <translation>Palabras que contiene</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show the whole timeline</source>
        <translation>Mostrar la cronología completa</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Todo tipo</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Los últimos 30 días</translation>
    </message>
    <message>
        <source>The last 12 months</source>
        <translation>Los últimos 12 meses</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
</context>
<context>
    <name>ToMend</name>
    <message numerus="yes">
        <source>%n field(s) to mend:</source>
        <translation>
            <numerusform>%n campo por corregir:</numerusform>
            <numerusform>%n campos por corregir:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TypeCard</name>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>New: {what}</source>
        <translation>Nuevo: {what}</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Mostrar todo (%n)</numerusform>
            <numerusform>Mostrar los %n</numerusform>
        </translation>
    </message>
    <message>
        <source>written {day}</source>
        <translation>escrito el {day}</translation>
    </message>
</context>
<context>
    <name>Unfinished</name>
    <message>
        <source>Not finished</source>
        <translation>Sin terminar</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) filled in</source>
        <translation>
            <numerusform>%n campo rellenado</numerusform>
            <numerusform>%n campos rellenados</numerusform>
        </translation>
    </message>
    <message>
        <source>New: {what}</source>
        <translation>Nuevo registro: {what}</translation>
    </message>
    <message>
        <source>Edit: {what}</source>
        <translation>Editar: {what}</translation>
    </message>
    <message>
        <source>Add a person to the case</source>
        <translation>Añadir una persona al caso</translation>
    </message>
    <message>
        <source>People freed together</source>
        <translation>Personas liberadas juntas</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Adjuntar un archivo</translation>
    </message>
    <message>
        <source>Let the case see</source>
        <translation>Dejar ver al caso</translation>
    </message>
    <message>
        <source>Something you wrote</source>
        <translation>Algo que escribió</translation>
    </message>
</context>
<context>
    <name>View</name>
    <message>
        <source>The picture</source>
        <translation>La imagen</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>El texto</translation>
    </message>
    <message>
        <source>The file is longer. Hand it out to read all of it.</source>
        <translation>El archivo es más largo. Entréguelo para leerlo entero.</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Página siguiente</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>WayStrip</name>
    <message>
        <source>Where the case stands</source>
        <translation>En qué punto está el caso</translation>
    </message>
    <message>
        <source>Reported</source>
        <translation>Denunciado</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>Liberación</translation>
    </message>
    <message>
        <source>Justice</source>
        <translation>Justicia</translation>
    </message>
    <message>
        <source>Aftercare</source>
        <translation>Acompañamiento</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauración</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>alcanzado</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>not shared with you</source>
        <translation>no se comparte con usted</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message>
        <source>under way, {done} of {whole} free</source>
        <translation>en curso, {done} de {whole} en libertad</translation>
    </message>
    <message>
        <source>under way, {done} of {whole} concluded</source>
        <translation>en curso, {done} de {whole} concluidos</translation>
    </message>
    <message>
        <source>under way, {done} of {whole} in care</source>
        <translation>en curso, {done} de {whole} con acompañamiento</translation>
    </message>
    <message>
        <source>under way, {done} of {whole}</source>
        <translation>en curso, {done} de {whole}</translation>
    </message>
</context>
<context>
    <name>WhoStep</name>
    <message>
        <source>Who will work here?</source>
        <translation>¿Quién trabajará aquí?</translation>
    </message>
    <message>
        <source>Headquarters and the colleagues you share cases with will see this. Nobody sees it before you unlock.</source>
        <translation>Lo verán la sede y los colegas con quienes comparte casos. Nadie lo ve antes de desbloquear.</translation>
    </message>
    <message>
        <source>Choose your role</source>
        <translation>Elija su función</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Su nombre</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Su función</translation>
    </message>
    <message>
        <source>Your office</source>
        <translation>Su oficina</translation>
    </message>
    <message>
        <source>The town or the name colleagues use for it.</source>
        <translation>La ciudad, o el nombre que le dan sus colegas.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>What you had typed could not be kept with your work: {why} It is held, locked, while this program runs. Unlock before you end it.</source>
        <translation>Lo que había escrito no se pudo guardar con su trabajo: {why} Queda retenido, bloqueado, mientras este programa siga en marcha. Desbloquee antes de cerrarlo.</translation>
    </message>
</context>
<context>
    <name>WipePage</name>
    <message>
        <source>Destroy everything here</source>
        <translation>Destruir todo lo que hay aquí</translation>
    </message>
</context>
<context>
    <name>WipePanel</name>
    <message>
        <source>Finding out what would be lost…</source>
        <translation>Averiguando qué se perdería…</translation>
    </message>
    <message>
        <source>Nothing brings it back, neither headquarters nor the printed code. Memory sticks and modern disks may keep traces. Where officers with a warrant ask for it, destroying it may be a crime.</source>
        <translation>Nada lo recupera, ni la sede ni el código impreso. Las memorias USB y los discos modernos pueden conservar rastros. Si lo pide la autoridad con una orden, destruirlo puede ser un delito.</translation>
    </message>
    <message>
        <source>destroy</source>
        <translation>destruir</translation>
    </message>
    <message>
        <source>Destroy everything here</source>
        <translation>Destruir todo lo que hay aquí</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Conservarlo todo</translation>
    </message>
    <message>
        <source>This is practice: it destroys these invented cases and nothing else. With your real work it would be as follows.</source>
        <translation>Esto es práctica: destruye estos casos inventados y nada más. Con su trabajo real sería así.</translation>
    </message>
    <message>
        <source>Type the word “{word}”</source>
        <translation>Escriba la palabra «{word}»</translation>
    </message>
    <message>
        <source>Type the word “{word}”, or “{other}”</source>
        <translation>Escriba la palabra «{word}» o «{other}»</translation>
    </message>
    <message>
        <source>What would be lost could not be found out.</source>
        <translation>No se pudo averiguar qué se perdería.</translation>
    </message>
    <message>
        <source>This is headquarters: what others sent here would be gone.</source>
        <translation>Esta es la sede: se perdería lo que otros enviaron aquí.</translation>
    </message>
    <message>
        <source>Headquarters does not know this computer yet: everything would be gone.</source>
        <translation>La sede aún no conoce esta computadora: se perdería todo.</translation>
    </message>
    <message>
        <source>While it is locked, nobody can say what is not sent yet.</source>
        <translation>Mientras está bloqueado, nadie puede decir qué falta por enviar.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that nobody else has would be gone.</source>
        <translation>
            <numerusform>Se perdería %n cambio que nadie más tiene.</numerusform>
            <numerusform>Se perderían %n cambios que nadie más tiene.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that was saved would be lost to headquarters.</source>
        <translation>La sede no perdería nada de lo guardado.</translation>
    </message>
    <message numerus="yes">
        <source>%n attached file(s) that nobody else has would be gone.</source>
        <translation>
            <numerusform>Se perdería %n archivo adjunto que nadie más tiene.</numerusform>
            <numerusform>Se perderían %n archivos adjuntos que nadie más tiene.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sealed file(s) with unsent work lie beside it, and stay.</source>
        <translation>
            <numerusform>Al lado hay %n archivo sellado con trabajo sin enviar, y se queda.</numerusform>
            <numerusform>Al lado hay %n archivos sellados con trabajo sin enviar, y se quedan.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sealed copy of unsent work lies beside it.</source>
        <translation>Al lado no hay ninguna copia sellada del trabajo sin enviar.</translation>
    </message>
    <message>
        <source>What is typed and not saved would be gone.</source>
        <translation>Se perdería lo que está escrito y sin guardar.</translation>
    </message>
</context>
<context>
    <name>WipeWhole</name>
    <message>
        <source>Destroy everything here</source>
        <translation>Destruir todo lo que hay aquí</translation>
    </message>
</context>
<context>
    <name>WipedPage</name>
    <message>
        <source>Everything that was here is destroyed.</source>
        <translation>Todo lo que había aquí está destruido.</translation>
    </message>
    <message>
        <source>It was practice: nothing of your real work is gone. To practise again, choose another folder for it.</source>
        <translation>Era práctica: no se ha perdido nada de su trabajo real. Para practicar otra vez, elija otra carpeta.</translation>
    </message>
    <message>
        <source>It was practice: nothing of your real work is gone. When you practise again, the invented cases are made anew.</source>
        <translation>Era práctica: no se ha perdido nada de su trabajo real. Cuando practique otra vez, los casos inventados se harán de nuevo.</translation>
    </message>
    <message>
        <source>These files could not be removed, and open nothing: {names}. Close this, and delete their folder.</source>
        <translation>Estos archivos no se pudieron borrar y no abren nada: {names}. Cierre esto y borre su carpeta.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Steps done</source>
        <translation>Pasos hechos</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Bring a safety copy back…</source>
        <translation>Recuperar una copia de seguridad…</translation>
    </message>
    <message>
        <source>Practise first…</source>
        <translation>Practicar primero…</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Paso {number} de {count}</translation>
    </message>
</context>
<context>
    <name>WritingPage</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Mend what is marked.</source>
        <translation>Aún no se guardó nada. Corrija lo marcado.</translation>
    </message>
    <message>
        <source>Nothing is saved yet. Give the reason, then save.</source>
        <translation>Aún no se guardó nada. Dé el motivo y luego guarde.</translation>
    </message>
    <message>
        <source>Save and go on</source>
        <translation>Guardar y seguir</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Guardar para luego</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Seguir sin guardar</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message>
        <source>What you wrote here is not saved.</source>
        <translation>Lo que escribió aquí no está guardado.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Guardando…</translation>
    </message>
</context>
<context>
    <name>YesNoEditor</name>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>adding</name>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation>Añadir: {what}</translation>
    </message>
</context>
<context>
    <name>drafts</name>
    <message>
        <source>Here is what you had typed. It is not saved yet.</source>
        <translation>Aquí está lo que había escrito. Todavía no está guardado.</translation>
    </message>
    <message>
        <source>Headquarters had a text here erased. What you had typed there is gone with it.</source>
        <translation>La sede hizo borrar un texto de aquí. Lo que había escrito en ese lugar se ha ido con él.</translation>
    </message>
    <message>
        <source>Headquarters had a text here erased. What you had typed there is gone with it. The rest is here, and not saved yet.</source>
        <translation>La sede hizo borrar un texto de aquí. Lo que había escrito en ese lugar se ha ido con él. Lo demás está aquí, y todavía no está guardado.</translation>
    </message>
</context>
<context>
    <name>held</name>
    <message>
        <source>Two different histories came from one computer.</source>
        <translation>De una misma computadora llegaron dos historias distintas.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote it. Update to see it.</source>
        <translation>Lo escribió una versión más nueva de este programa. Actualice para verlo.</translation>
    </message>
    <message>
        <source>Its author may not write there.</source>
        <translation>Su autor no puede escribir ahí.</translation>
    </message>
    <message>
        <source>It came without some of its values, though headquarters never erased them. Headquarters has to decide.</source>
        <translation>Llegó sin algunos de sus valores, aunque la sede nunca los borró. La sede tiene que decidir.</translation>
    </message>
    <message>
        <source>Headquarters has to decide about its author&apos;s computer first.</source>
        <translation>La sede tiene que decidir antes sobre la computadora de su autor.</translation>
    </message>
    <message>
        <source>Headquarters decided that it does not count.</source>
        <translation>La sede decidió que no cuenta.</translation>
    </message>
    <message>
        <source>does not count</source>
        <translation>no cuenta</translation>
    </message>
    <message>
        <source>A newer version of this program wrote more here than this one can show. It is kept; update to see it.</source>
        <translation>Una versión más nueva de este programa escribió aquí más de lo que esta puede mostrar. Se conserva; actualice para verlo.</translation>
    </message>
</context>
<context>
    <name>minor</name>
    <message>
        <source>Under 18</source>
        <translation>Menor de 18</translation>
    </message>
    <message>
        <source>18 or older</source>
        <translation>18 años o más</translation>
    </message>
    <message>
        <source>Presumed under 18</source>
        <translation>Se presume menor de 18</translation>
    </message>
    <message>
        <source>Age not known</source>
        <translation>Edad desconocida</translation>
    </message>
    <message>
        <source>under 18 that day</source>
        <translation>menor de 18 ese día</translation>
    </message>
    <message>
        <source>18 or older that day</source>
        <translation>18 años o más ese día</translation>
    </message>
    <message>
        <source>perhaps under 18 that day</source>
        <translation>quizá menor de 18 ese día</translation>
    </message>
</context>
<context>
    <name>signs</name>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Look out</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Went wrong</source>
        <translation>Salió mal</translation>
    </message>
    <message>
        <source>For your information</source>
        <translation>Para su información</translation>
    </message>
</context>
<context>
    <name>task_rows</name>
    <message>
        <source>no day</source>
        <translation>sin fecha</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, atrasada</translation>
    </message>
</context>
</TS>
