; One save of the painting in one GIMP process: imports the layers, or opens the working file, edits it and saves it in place.
; Usage: gimp --no-interface -b '(load "edits.scm")' -b '(bench-save EDIT FILE FOLDER)' -b '(gimp-quit 0)'
; EDIT is "base" or a name of bench-edits; FOLDER holds layer0.tga … layer7.tga (needed by "base" only).

(define bench-layers 8)

; An image of all layers, the first at the bottom.
(define (bench-import folder)
  (let ((image (car (gimp-image-new 3200 2200 RGB))) (index 0))
    (while (< index bench-layers)
      (let* ((name (string-append "layer" (number->string index)))
             (path (string-append folder "/" name ".tga"))
             (layer (car (gimp-file-load-layer RUN-NONINTERACTIVE image path))))
        (gimp-item-set-name layer name)
        (gimp-image-insert-layer image layer 0 0))
      (set! index (+ index 1)))
    image))

(define (bench-layer image name) (car (gimp-image-get-layer-by-name image name)))

; Thirty brush strokes of four points, placed by fixed arithmetic.
(define (bench-strokes image)
  (gimp-context-set-brush "2. Hardness 050")
  (gimp-context-set-brush-size 40)
  (gimp-context-set-foreground '(190 60 30))
  (let ((layer (bench-layer image "layer3")) (n 0))
    (while (< n 30)
      (let ((x (+ 600 (modulo (* n 137) 900))) (y (+ 500 (modulo (* n 211) 700))))
        (gimp-paintbrush-default layer 8
          (vector x y (+ x 90) (+ y 40) (+ x 160) (- y 30) (+ x 260) (+ y 10))))
      (set! n (+ n 1)))))

(define (bench-move image) (gimp-layer-set-offsets (bench-layer image "layer5") 120 64))

; A new layer with a cloudy ellipse.
(define (bench-add image)
  (let ((layer (car (gimp-layer-new image 3200 2200 RGBA-IMAGE "clouds" 100 LAYER-MODE-NORMAL))))
    (gimp-image-insert-layer image layer 0 2)
    (gimp-image-select-ellipse image CHANNEL-OP-REPLACE 1800 300 900 700)
    (plug-in-plasma RUN-NONINTERACTIVE image layer 7 3.0)
    (gimp-selection-none image)))

(define (bench-hue image)
  (gimp-drawable-hue-saturation (bench-layer image "layer4") HUE-RANGE-ALL 25 0 10 0))

(define (bench-text image)
  (let ((layer (car (gimp-text-layer-new image "Nachtfahrt" "Sans" 220 UNIT-PIXEL))))
    (gimp-image-insert-layer image layer 0 0)
    (gimp-layer-set-offsets layer 900 1500)))

(define (bench-opacity image) (gimp-layer-set-opacity (bench-layer image "layer2") 70))

; Blurs a part of one layer.
(define (bench-blur image)
  (gimp-image-select-rectangle image CHANNEL-OP-REPLACE 500 400 1400 1100)
  (plug-in-gauss RUN-NONINTERACTIVE image (bench-layer image "layer1") 25 25 0)
  (gimp-selection-none image))

(define (bench-delete image) (gimp-image-remove-layer image (bench-layer image "layer6")))

(define (bench-crop image) (gimp-image-crop image 3040 2080 80 60))

(define bench-edits
  (list (cons "no-op resave" (lambda (image) image))
        (cons "strokes" bench-strokes)
        (cons "move" bench-move)
        (cons "add" bench-add)
        (cons "hue" bench-hue)
        (cons "text" bench-text)
        (cons "opacity" bench-opacity)
        (cons "blur" bench-blur)
        (cons "delete" bench-delete)
        (cons "crop" bench-crop)))

(define (bench-save edit path folder)
  (let ((image (if (string=? edit "base")
                   (bench-import folder)
                   (car (gimp-file-load RUN-NONINTERACTIVE path path)))))
    (if (not (string=? edit "base")) ((cdr (assoc edit bench-edits)) image))
    (file-psd-save RUN-NONINTERACTIVE image (car (gimp-image-get-active-drawable image)) path path 0 0)
    (gimp-message (string-append "SAVED " (car (gimp-version))))))
